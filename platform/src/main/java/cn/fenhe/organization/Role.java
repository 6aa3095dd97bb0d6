package cn.fenhe.organization;

/** What a person or a machine may act as (角色) in a post. */
public enum Role {
    /** 数据管理员: compiles the catalogue, hands in data, asks for data. */
    STEWARD,
    /** 单位负责人: approves for the unit. */
    UNIT_HEAD,
    /** 首席数据官 (TY-6). */
    CHIEF_DATA_OFFICER,
    /** 数据主管部门经办: reviews, confirms, arbitrates at its own level. */
    AUTHORITY_OFFICER,
    /** 系统管理员: creates accounts without rights. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: assigns rights without creating accounts. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads all logs and changes nothing. */
    AUDIT_ADMINISTRATOR,
    /** A machine client (系统对接) that uses grants of its institution. */
    MACHINE;

    /** Whether it is one of the three administrators (三员), who see no business data. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }
}
