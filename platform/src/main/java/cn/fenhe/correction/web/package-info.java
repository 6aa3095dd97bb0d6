/** Takes doubts about data, and shows their answers. */
@NullMarked
package cn.fenhe.correction.web;

import org.jspecify.annotations.NullMarked;
