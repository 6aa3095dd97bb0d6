/** Connections over HTTP. */
@NullMarked
package cn.fenhe.connection.web;

import org.jspecify.annotations.NullMarked;
