/** Sharing over HTTP. */
@NullMarked
package cn.fenhe.sharing.web;

import org.jspecify.annotations.NullMarked;
