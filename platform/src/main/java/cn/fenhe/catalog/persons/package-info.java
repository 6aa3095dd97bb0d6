/** Keeps the words for persons' data that are in use here (本地个人信息用词). */
@NullMarked
package cn.fenhe.catalog.persons;

import org.jspecify.annotations.NullMarked;
