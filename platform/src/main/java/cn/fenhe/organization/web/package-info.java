/** Guards the HTTP door: who may come in how, and who they are once inside. */
@NullMarked
package cn.fenhe.organization.web;

import org.jspecify.annotations.NullMarked;
