package cn.fenhe.killed;

import cn.fenhe.Fenhe;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The platform as a program of its own, to be killed. At every start it makes people and a resource and writes down which. */
final class ForkedPlatform {

    static final String SCENE = "scene.json";

    private ForkedPlatform() {}

    /** @param arguments the data folder, then the platform's own */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext platform =
                SpringApplication.run(Fenhe.class, Arrays.copyOfRange(arguments, 1, arguments.length));
        try (platform) {
            Path fresh = Path.of(arguments[0], "scene.new");
            Files.writeString(fresh, JsonMapper.builder().build().writeValueAsString(scene(platform)));
            Files.move(fresh, Path.of(arguments[0], SCENE), StandardCopyOption.ATOMIC_MOVE);
            // Its test holds the other end: without the test it ends.
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scene scene(ConfigurableApplicationContext platform) {
        Cities cities = platform.getBean(Cities.class);
        People people = platform.getBean(People.class);
        City city = cities.taiyuan();
        Institution provider = cities.institution(city, "公安局");
        Institution consumer = cities.institution(city, "人力资源和社会保障局");
        Entry entry = platform.getBean(Entries.class)
                .published(
                        provider,
                        Items.text("id", "编号").build(),
                        Items.item("n", "数量", DataType.INTEGER).build(),
                        Items.text("phone", "联系电话")
                                .personal(Grade.L3)
                                .conditional("依职责")
                                .build());
        return new Scene(
                people.baseUrl(),
                entry.resource(),
                item(entry, "id"),
                item(entry, "n"),
                item(entry, "phone"),
                account(people.steward(provider)),
                account(people.unitHead(provider)),
                account(people.steward(consumer)),
                account(people.unitHead(consumer)));
    }

    private static UUID item(Entry entry, String name) {
        return entry.item(name).orElseThrow().id();
    }

    private static Scene.Account account(Person person) {
        return new Scene.Account(person.accountName(), person.password());
    }
}
