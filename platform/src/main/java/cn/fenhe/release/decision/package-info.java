/** Decides about each release (裁决): a permit that says what may leave and how, or a denial with its reasons. */
@NullMarked
package cn.fenhe.release.decision;

import org.jspecify.annotations.NullMarked;
