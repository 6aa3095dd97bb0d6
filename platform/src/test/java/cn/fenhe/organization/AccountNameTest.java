package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account has one lock-out, in whatever letters it is typed. */
@PlatformTest
@Article("FH-11")
class AccountNameTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Test
    void lettersThatOnlyTheDatabaseFoldsAreAnotherAccounts() {
        Person steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));
        String name = "kiwi" + steward.accountName();
        rename(steward, name);

        for (String typed : List.of(name.replace("i", "\u0130"), name.replaceFirst("i", "\u0130"))) {
            with(people.anyone().signIn(typed, steward.password()), 401, "organization.sign-in-failed");
        }
    }

    @Test
    void formsOfTheSameLettersAreCountedTogether() {
        Person steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));
        String name = "kiwi" + steward.accountName();
        rename(steward, name);
        List<String> forms = List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                " " + name + " ",
                name.replace("k", "\u212a"),
                name.replace("i", "\uff49"));
        for (String typed : forms) {
            with(people.anyone().signIn(typed, "wrong"), 401, "organization.sign-in-failed");
        }

        with(people.anyone().signIn(name, steward.password()), 429, "organization.locked");
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private void rename(Person person, String name) {
        jdbc.sql("UPDATE organization.account SET account = :name WHERE id = :id")
                .param("name", name)
                .param("id", person.account())
                .update();
    }
}
