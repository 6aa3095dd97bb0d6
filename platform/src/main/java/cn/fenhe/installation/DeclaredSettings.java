package cn.fenhe.installation;

import static cn.fenhe.installation.Setting.fixed;

import cn.fenhe.installation.Setting.Group;
import cn.fenhe.installation.Setting.Unit;
import java.util.List;

/** Every setting that the platform reads; a test sees that none is missing and that none says another default than the code. */
final class DeclaredSettings {

    static final List<Setting> ALL = List.of(
            fixed("fenhe.sign-in.idle", Group.SIGN_IN, Unit.MINUTES, "30m", "FH-11")
                    .within(5, 480),
            fixed("fenhe.sign-in.attempts", Group.SIGN_IN, Unit.COUNT, "5", "FH-11")
                    .within(3, 10),
            fixed("fenhe.sign-in.locked", Group.SIGN_IN, Unit.MINUTES, "15m", "FH-11")
                    .within(5, 1440),
            fixed("fenhe.visitors.previews", Group.VISITORS, Unit.COUNT, "60", "FH-13")
                    .within(1, 6000),
            fixed("fenhe.visitors.figures", Group.VISITORS, Unit.COUNT, "60", "FH-13")
                    .within(1, 6000),
            fixed("fenhe.visitors.downloads", Group.VISITORS, Unit.COUNT, "120", "FH-13")
                    .within(1, 6000),
            fixed("fenhe.visitors.letters", Group.VISITORS, Unit.COUNT, "10", "FH-13")
                    .within(1, 1000),
            fixed("fenhe.collection.threshold", Group.COLLECTION, Unit.PERCENT, "0.01", "FH-5")
                    .within(0, 100),
            fixed("fenhe.collection.concurrent-runs", Group.COLLECTION, Unit.COUNT, "2", "FH-13")
                    .within(1, 16),
            fixed("fenhe.collection.limits.upload", Group.COLLECTION, Unit.GIGABYTES, "4GB", "FH-13")
                    .within(1, 64),
            fixed("fenhe.collection.limits.unpacked", Group.COLLECTION, Unit.GIGABYTES, "16GB", "FH-13")
                    .within(1, 512),
            fixed("fenhe.collection.limits.files", Group.COLLECTION, Unit.COUNT, "1000", "FH-13")
                    .within(1, 10_000),
            fixed("fenhe.collection.limits.ratio", Group.COLLECTION, Unit.COUNT, "200", "FH-13")
                    .within(10, 1000),
            fixed("fenhe.collection.watching.per-person", Group.COLLECTION, Unit.COUNT, "6", "FH-13")
                    .within(1, 50),
            fixed("fenhe.collection.watching.all", Group.COLLECTION, Unit.COUNT, "500", "FH-13")
                    .within(1, 5000),
            fixed("fenhe.collection.watching.every", Group.COLLECTION, Unit.SECONDS, "1s"),
            fixed("fenhe.collection.watching.heartbeat", Group.COLLECTION, Unit.SECONDS, "5s"),
            fixed("fenhe.collection.watching.longest", Group.COLLECTION, Unit.MINUTES, "5m"),
            fixed("fenhe.collection.progress-every", Group.COLLECTION, Unit.MILLISECONDS, "500ms"),
            fixed("fenhe.release.deliveries.kept", Group.RELEASE, Unit.DAYS, "7d", "FH-1")
                    .within(1, 90),
            fixed("fenhe.address", Group.ADDRESS, Unit.ADDRESS, "", "FH-11").within(0, 0),
            fixed("server.port", Group.ADDRESS, Unit.COUNT, "8088"),
            fixed("server.forward-headers-strategy", Group.ADDRESS, Unit.TEXT, "none"),
            fixed("fenhe.connections.hosts", Group.CONNECTIONS, Unit.TEXT, ""),
            fixed("fenhe.connections.folders", Group.CONNECTIONS, Unit.TEXT, ""),
            fixed("fenhe.connections.timeout", Group.CONNECTIONS, Unit.SECONDS, "3s"),
            fixed("fenhe.opening.supplement-within", Group.COMMITMENTS, Unit.DAYS, "30d", "TJ-23")
                    .within(1, 365),
            fixed("fenhe.commitments.*", Group.COMMITMENTS, Unit.TEXT, "", "FH-6"),
            fixed("fenhe.notice.short-names.*", Group.COMMITMENTS, Unit.TEXT, "", "FH-18"),
            fixed("fenhe.lake.memory", Group.RESOURCES, Unit.GIGABYTES, "2GB", "FH-13"),
            fixed("fenhe.lake.threads", Group.RESOURCES, Unit.COUNT, "0"),
            fixed("fenhe.lake.queries", Group.RESOURCES, Unit.COUNT, "4", "FH-13"),
            fixed("fenhe.lake.wait-seconds", Group.RESOURCES, Unit.SECONDS, "30", "FH-13"),
            fixed("fenhe.lake.orphans", Group.RESOURCES, Unit.COUNT, "10000", "FH-13"),
            fixed("fenhe.database.connections", Group.RESOURCES, Unit.COUNT, "24", "FH-13"),
            fixed("fenhe.reserve", Group.RESOURCES, Unit.GIGABYTES, "1GB", "FH-13"),
            fixed("fenhe.data", Group.STORAGE, Unit.TEXT, "./data"),
            fixed("fenhe.cache", Group.STORAGE, Unit.TEXT, ""),
            fixed("fenhe.database.url", Group.STORAGE, Unit.TEXT, ""),
            fixed("fenhe.database.user", Group.STORAGE, Unit.TEXT, ""),
            fixed("fenhe.database.password", Group.STORAGE, Unit.SECRET, ""),
            fixed("fenhe.database.port", Group.STORAGE, Unit.COUNT, "0"),
            fixed("fenhe.welcome", Group.STORAGE, Unit.SWITCH, "true"));

    private DeclaredSettings() {}
}
