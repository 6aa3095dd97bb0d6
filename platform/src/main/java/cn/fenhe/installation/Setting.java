package cn.fenhe.installation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A setting (设置) of the installation, as it is declared: what it may be, not what it is.
 *
 * @param name of the property; one that ends in {@code .*} stands for all that begin so
 * @param fallback what holds where nothing sets it, as a property says it; empty for nothing
 * @param bounds within which a page may change it; null where no page may
 * @param articles that it serves
 */
public record Setting(
        String name,
        Group group,
        Unit unit,
        String fallback,
        @Nullable Bounds bounds,
        List<String> articles) {

    /** What settings are for, in the order that they are shown in. */
    public enum Group {
        /** 登录. */
        SIGN_IN,
        /** 来访. */
        VISITORS,
        /** 归集. */
        COLLECTION,
        /** 交付. */
        RELEASE,
        /** 对外地址与端口. */
        ADDRESS,
        /** 能连到哪里. */
        CONNECTIONS,
        /** 服务承诺与文书. */
        COMMITMENTS,
        /** 机器资源. */
        RESOURCES,
        /** 存放. */
        STORAGE
    }

    /** What a value counts. */
    public enum Unit {
        TEXT,
        ADDRESS,
        SWITCH,
        /** Never shown. */
        SECRET,
        COUNT,
        PERCENT,
        MILLISECONDS,
        SECONDS,
        MINUTES,
        DAYS,
        GIGABYTES
    }

    /** The least and the most, in the setting's unit; of an address neither counts. */
    public record Bounds(BigDecimal least, BigDecimal most) {

        static Bounds of(long least, long most) {
            return new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        }
    }

    static Setting fixed(String name, Group group, Unit unit, String fallback, String... articles) {
        return new Setting(name, group, unit, fallback, null, List.of(articles));
    }

    Setting within(long least, long most) {
        return new Setting(name, group, unit, fallback, Bounds.of(least, most), articles);
    }

    public boolean isFamily() {
        return name.endsWith(".*");
    }

    /** The variable of the environment that sets it. */
    public String variable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
