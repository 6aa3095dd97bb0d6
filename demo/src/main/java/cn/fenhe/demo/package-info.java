/** Plays the platform's main job through its public HTTP API, as its users would. */
@NullMarked
package cn.fenhe.demo;

import org.jspecify.annotations.NullMarked;
