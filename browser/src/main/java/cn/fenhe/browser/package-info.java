/** Fenhe in a browser: its pages, the people before them, and pictures of both faces. */
@NullMarked
package cn.fenhe.browser;

import org.jspecify.annotations.NullMarked;
