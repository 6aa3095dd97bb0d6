/** Takes files in: streams them to the staging folder, unpacks, digests and measures them on the way. */
@NullMarked
package cn.fenhe.collection.receiving;

import org.jspecify.annotations.NullMarked;
