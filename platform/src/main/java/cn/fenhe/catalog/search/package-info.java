/** Finds published entries (检索): each node keeps its own index by tailing the changes. */
@NullMarked
package cn.fenhe.catalog.search;

import org.jspecify.annotations.NullMarked;
