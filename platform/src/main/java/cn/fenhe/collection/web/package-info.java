/** Collection over HTTP. */
@NullMarked
package cn.fenhe.collection.web;

import org.jspecify.annotations.NullMarked;
