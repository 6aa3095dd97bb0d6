package cn.fenhe.organization;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cities, institutions and powers for tests: every call a new one, so that no test meets another's. */
@Component
public class Cities {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Another start for a further process on the same data. */
    private static final AtomicInteger COUNT = new AtomicInteger(Integer.getInteger("fenhe.test.count", 100_000));

    private final Organization organization;

    Cities(Organization organization) {
        this.organization = organization;
    }

    public City taiyuan() {
        return city("太原市", "taiyuan");
    }

    public City xinzhou() {
        return city("忻州市", "xinzhou");
    }

    public City tianjin() {
        return city("天津市", "tianjin");
    }

    private City city(String name, String jurisdiction) {
        Region city = region(name, Level.CITY, null, jurisdiction);
        Region xiaodian = region("小店区", Level.COUNTY, city.id(), jurisdiction);
        Region yingze = region("迎泽区", Level.COUNTY, city.id(), jurisdiction);
        Region zone = region("综合改革示范区管委会", Level.ZONE, city.id(), jurisdiction);
        Institution authority = institution(city, name + "数据局");
        Institution districtAuthority = institution(xiaodian, "小店区数据局");
        for (Power power : Power.values()) {
            give(power, city, authority);
            give(power, xiaodian, districtAuthority);
        }
        return new City(city, authority, Map.of("小店区", xiaodian, "迎泽区", yingze), districtAuthority, zone);
    }

    /** A new region; a topmost one gets a number after its name, since those names are unique. */
    public Region region(String name, Level level, @Nullable UUID parent, String jurisdiction) {
        int number = COUNT.incrementAndGet();
        String code = level == Level.ZONE ? null : String.valueOf(number);
        return organization.createRegion(
                administrator(), parent == null ? name + number : name, code, level, parent, jurisdiction);
    }

    /** A new institution of the city, such as 公安局. */
    public Institution institution(City city, String name) {
        return institution(city.region(), name);
    }

    public Institution institution(Region region, String name) {
        return organization.createInstitution(administrator(), creditCode(), name, region.id());
    }

    public void give(Power power, Region region, Institution holder) {
        organization.givePower(administrator(), holder.id(), power, region.id());
    }

    /** A valid unified social credit code that no institution has yet. */
    public static String creditCode() {
        StringBuilder code = new StringBuilder("11140100");
        int number = COUNT.incrementAndGet();
        for (int i = 0; i < 8; i++) {
            code.append(ALPHABET.charAt(number % 10));
            number /= 10;
        }
        code.append('0').setCharAt(16, SocialCreditCode.organisationCheck(code.toString()));
        code.append(SocialCreditCode.check(code.toString() + "0"));
        return code.toString();
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
