package cn.fenhe.organization;

import cn.fenhe.organization.machine.Clients;
import cn.fenhe.organization.people.Accounts;
import cn.fenhe.organization.people.Post;
import cn.fenhe.organization.people.Posts;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Makes people for tests: every call a new one, with an account, a password that need not be changed, and one post. */
@Component
public class People {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Accounts accounts;
    private final Posts posts;
    private final Clients clients;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Clock clock;

    People(
            Accounts accounts,
            Posts posts,
            Clients clients,
            Organization organization,
            JdbcClient jdbc,
            Environment environment,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.clients = clients;
        this.organization = organization;
        this.jdbc = jdbc;
        this.environment = environment;
        this.clock = clock;
    }

    /** 数据管理员. */
    public Person steward(Institution institution) {
        return person(institution, Role.STEWARD);
    }

    /** 单位负责人. */
    public Person unitHead(Institution institution) {
        return person(institution, Role.UNIT_HEAD);
    }

    /** 首席数据官. */
    public Person chiefDataOfficer(Institution institution) {
        return person(institution, Role.CHIEF_DATA_OFFICER);
    }

    /** 经办 of the city's data authority. */
    public Person authorityOfficer(City city) {
        return person(city.authority(), Role.AUTHORITY_OFFICER);
    }

    public Person authorityOfficer(Institution authority) {
        return person(authority, Role.AUTHORITY_OFFICER);
    }

    public Person systemAdministrator() {
        return person(null, Role.SYSTEM_ADMINISTRATOR);
    }

    public Person securityAdministrator() {
        return person(null, Role.SECURITY_ADMINISTRATOR);
    }

    public Person auditAdministrator() {
        return person(null, Role.AUDIT_ADMINISTRATOR);
    }

    /** @param institution null for the three administrators */
    public Person person(@Nullable Institution institution, Role... roles) {
        String name = "u" + COUNT.incrementAndGet() + "."
                + UUID.randomUUID().toString().substring(0, 8);
        Accounts.Created created = accounts.create(administrator(), name, "测试人员" + name);
        jdbc.sql("UPDATE organization.account SET must_change_password = false, admitted = true WHERE id = :id")
                .param("id", created.id())
                .update();
        Post post =
                posts.give(administrator(), created.id(), institution == null ? null : institution.id(), Set.of(roles));
        return new Person(
                created.id(),
                name,
                created.firstPassword(),
                post.id(),
                caller(created.id(), name, institution, roles),
                () -> signIn(name, created.firstPassword()));
    }

    /** A machine client of an institution that may act. */
    public Machine machine(Institution institution) {
        Machine machine = machineWithoutRights(institution);
        clients.setRights(administrator(), machine.id(), Set.of(Role.MACHINE));
        return machine;
    }

    public Machine machineWithoutRights(Institution institution) {
        Clients.Created created = clients.create(administrator(), "测试系统", institution.id());
        Caller steward = new Caller(
                "fixture",
                "fixture",
                institution.id(),
                institution.region(),
                organization.jurisdictionOf(institution.id()),
                Set.of(Role.STEWARD));
        return new Machine(
                created.id(), clients.issueSecret(steward, created.id()).secret(), clock, baseUrl());
    }

    /** Anyone, not signed in; with cookies like a browser. */
    public SignedIn anyone() {
        return new SignedIn(baseUrl());
    }

    public SignedIn signIn(String account, String password) {
        SignedIn browser = anyone();
        browser.signIn(account, password).expectStatus().isOk();
        return browser;
    }

    public String baseUrl() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    static RestTestClient.Builder<?> client(String baseUrl) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory(HTTP))
                .baseUrl(baseUrl);
    }

    private Caller caller(UUID account, String name, @Nullable Institution institution, Role... roles) {
        return new Caller(
                account.toString(),
                "测试人员" + name,
                institution == null ? null : institution.id(),
                institution == null ? null : institution.region(),
                institution == null ? Caller.NATIONAL : organization.jurisdictionOf(institution.id()),
                Set.of(roles));
    }

    private static Caller administrator() {
        return new Caller(
                "fixture",
                "fixture",
                null,
                null,
                Caller.NATIONAL,
                Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR));
    }
}
