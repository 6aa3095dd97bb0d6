/** Gives receipts (回执): what left, proven by the audit log. */
@NullMarked
package cn.fenhe.release.receipt;

import org.jspecify.annotations.NullMarked;
