package cn.fenhe.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static DatabaseAddress address(String host, String database, Map<String, String> parameters) {
        return new DatabaseAddress(DatabaseAddress.Product.MYSQL, host, 3306, database, "reader", parameters);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ReachableHosts hosts(String... allowed) {
        return new ReachableHosts(new ConnectionSettings(List.of(), List.of(allowed), Duration.ofSeconds(1)));
    }

    @Test
    void anOrdinaryAddressIsTaken() {
        DatabaseRules.require(address("db.example.gov", "人口库", Map.of("sslMode", "REQUIRED")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "autoDeserialize",
                "allowLoadLocalInfile",
                "allowUrlInLocalInfile",
                "socketFactory",
                "sslfactory",
                "queryInterceptors",
                "loggerFile",
                "init"
            })
    void aDangerousDriverParameterIsRefused(String parameter) {
        refused(
                "connection.parameter-refused",
                () -> DatabaseRules.require(address("db.example.gov", "db", Map.of(parameter, "true"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/x?allowLoadLocalInfile=true", "db;INIT=RUNSCRIPT", "", "db&x=1"})
    void nothingCanHideInTheDatabasesName(String name) {
        refused("connection.field-invalid", () -> DatabaseRules.require(address("db.example.gov", name, Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:1/x?y", "a b", "user@host", "-x", ""})
    void nothingCanHideInTheHost(String host) {
        refused("connection.field-invalid", () -> DatabaseRules.require(address(host, "db", Map.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "0.0.0.0", "169.254.169.254", "fe80::1", "100.100.100.200", "224.0.0.1"})
    void thisMachineAndMetadataAreNeverReachedEvenIfListed(String host) {
        assertThat(ReachableHosts.isForbidden(InetAddress.ofLiteral(host))).isTrue();
        refused("connection.host-not-allowed", () -> hosts(host).requireAllowed(host));
    }

    @Test
    void onlyListedHostsAreReached() throws Exception {
        refused("connection.host-not-allowed", () -> hosts().requireAllowed("10.1.2.3"));
        refused("connection.host-not-allowed", () -> hosts("10.2.0.0/16").requireAllowed("10.1.2.3"));
        refused("connection.host-not-allowed", () -> hosts("10.2.0.0/16").requireAllowed("nowhere.invalid"));
        assertThat(hosts("10.1.0.0/16").address("10.1.2.3").getHostAddress()).isEqualTo("10.1.2.3");
        hosts("nowhere.invalid").requireAllowed("nowhere.invalid");
    }

    @Test
    void aNetworkEndsWhereItsBitsEnd() {
        assertThat(ReachableHosts.isInNetwork(InetAddress.ofLiteral("10.1.127.255"), "10.1.0.0/17"))
                .isTrue();
        assertThat(ReachableHosts.isInNetwork(InetAddress.ofLiteral("10.1.128.0"), "10.1.0.0/17"))
                .isFalse();
        assertThat(ReachableHosts.isInNetwork(InetAddress.ofLiteral("fd00::1"), "10.1.0.0/0"))
                .isFalse();
    }
}
