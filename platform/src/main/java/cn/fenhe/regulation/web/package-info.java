/** Answers what the regulations say, to anyone. */
@NullMarked
package cn.fenhe.regulation.web;

import org.jspecify.annotations.NullMarked;
