/** Knows machine clients, their secrets and rights, and whether a request is truly theirs. */
@NullMarked
package cn.fenhe.organization.machine;

import org.jspecify.annotations.NullMarked;
