/** Shows an institution its notices. */
@NullMarked
package cn.fenhe.notice.web;

import org.jspecify.annotations.NullMarked;
