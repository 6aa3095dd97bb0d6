/** Tells the security administrator which rules protect (安全规则). */
@NullMarked
package cn.fenhe.organization.rules;

import org.jspecify.annotations.NullMarked;
