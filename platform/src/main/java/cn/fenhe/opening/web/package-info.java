/** Opening over HTTP: the public's addresses, and the provider's reviews. */
@NullMarked
package cn.fenhe.opening.web;

import org.jspecify.annotations.NullMarked;
