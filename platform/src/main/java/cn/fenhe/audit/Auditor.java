package cn.fenhe.audit;

/**
 * Somebody who may read the log (审计管理员). Controllers take it as a parameter; it is made of none but a signed-in audit administrator,
 * so that a door which asks for one cannot be passed by anybody else, whatever stands before it.
 */
public record Auditor(Actor actor) {}
