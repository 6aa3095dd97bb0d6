/** Keeps people's accounts, posts and passwords, and signs them in. */
@NullMarked
package cn.fenhe.organization.people;

import org.jspecify.annotations.NullMarked;
