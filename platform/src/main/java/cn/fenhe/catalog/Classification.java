package cn.fenhe.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a resource stands in the catalogue (信息资源分类, 编制指南), four levels of digits.
 *
 * @param category 类, one digit: 1 基础信息, 2 主题, 3 部门
 * @param item 项, two digits
 * @param heading 目, three digits
 * @param subheading 细目, one to eight digits; null when the resource needs none
 */
public record Classification(
        String category,
        String item,
        String heading,
        @Nullable String subheading) {

    /** The part of a resource code before the stroke (前段码). */
    public String code() {
        return category + item + heading + (subheading == null ? "" : subheading);
    }
}
