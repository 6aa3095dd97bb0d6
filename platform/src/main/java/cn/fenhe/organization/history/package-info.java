/** Remembers what held when, where a row of its own is too little. */
@NullMarked
package cn.fenhe.organization.history;

import org.jspecify.annotations.NullMarked;
