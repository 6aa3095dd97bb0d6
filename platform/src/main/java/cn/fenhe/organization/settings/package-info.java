/** What the system administrator does about settings (系统设置). */
@NullMarked
package cn.fenhe.organization.settings;

import org.jspecify.annotations.NullMarked;
