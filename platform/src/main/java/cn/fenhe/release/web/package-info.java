/** Speaks HTTP for receipts. */
@NullMarked
package cn.fenhe.release.web;

import org.jspecify.annotations.NullMarked;
