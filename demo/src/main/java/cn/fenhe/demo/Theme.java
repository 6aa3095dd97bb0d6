package cn.fenhe.demo;

import java.util.Locale;

/** The four resources of the demonstration. */
enum Theme {
    AIR_QUALITY("air-quality", Bureau.ENVIRONMENT, false, "不含个人信息"),
    EPIDEMIC("epidemic", Bureau.HEALTH, false, "均为汇总数，不含个人信息"),
    DIVISIONS("divisions", Bureau.CIVIL_AFFAIRS, false, "不含个人信息"),
    RESIDENTS("residents", Bureau.POLICE, true, "含敏感个人信息，仅有条件共享，不予开放，逐项脱敏");

    private final String file;
    private final Bureau provider;
    private final boolean personal;
    private final String impact;

    Theme(String file, Bureau provider, boolean personal, String impact) {
        this.file = file;
        this.provider = provider;
        this.personal = personal;
        this.impact = impact;
    }

    String entry() {
        return file + ".json";
    }

    Bureau provider() {
        return provider;
    }

    boolean personal() {
        return personal;
    }

    String impact() {
        return impact;
    }

    /** Under which name the resource's id is kept. */
    String resource() {
        return name().toLowerCase(Locale.ROOT) + ".resource";
    }

    String revision() {
        return name().toLowerCase(Locale.ROOT) + ".revision";
    }
}
