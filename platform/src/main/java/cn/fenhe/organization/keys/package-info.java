/** What the security administrator does about keys (密钥). */
@NullMarked
package cn.fenhe.organization.keys;

import org.jspecify.annotations.NullMarked;
