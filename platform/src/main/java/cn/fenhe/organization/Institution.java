package cn.fenhe.organization;

import java.util.UUID;

/**
 * An institution (机构).
 *
 * @param code unified social credit code (统一社会信用代码, GB 32100), text
 * @param region to whose level it belongs
 */
public record Institution(UUID id, String code, String name, UUID region) {}
