/** Speaks HTTP for the catalogue (目录). */
@NullMarked
package cn.fenhe.catalog.web;

import org.jspecify.annotations.NullMarked;
