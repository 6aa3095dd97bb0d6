/** Answers the audit administrator over HTTP. */
@NullMarked
package cn.fenhe.audit.web;

import org.jspecify.annotations.NullMarked;
