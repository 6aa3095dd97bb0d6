package cn.fenhe.audit;

import org.springframework.stereotype.Component;

/** Reads the log (审计查阅); whoever reads it is recorded in it. */
@Component
public class AuditTrail {}
