package cn.fenhe.demo;

/** Posts (岗位) of the demonstration's people. */
enum Post {
    STEWARD("steward", "数据管理员", "STEWARD"),
    HEAD("head", "单位负责人", "UNIT_HEAD"),
    CHIEF("cdo", "首席数据官", "CHIEF_DATA_OFFICER"),
    OFFICER("officer", "主管部门经办", "AUTHORITY_OFFICER");

    private final String account;
    private final String title;
    private final String role;

    Post(String account, String title, String role) {
        this.account = account;
        this.title = title;
        this.role = role;
    }

    String account() {
        return account;
    }

    String title() {
        return title;
    }

    String role() {
        return role;
    }
}
