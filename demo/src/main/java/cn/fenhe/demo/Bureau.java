package cn.fenhe.demo;

import java.util.List;

/** The institutions of the demonstration and their people: names are made up, so are the credit codes, which are valid (GB 32100). */
enum Bureau {
    CITY_AUTHORITY("sjj", "太原市数据局", "太原市", 1, "武晓峰", "郭建民"),
    DISTRICT_AUTHORITY("xdsj", "小店区数据局", "小店区", 2, "段丽芳", "侯志刚"),
    ENVIRONMENT("sthj", "太原市生态环境局", "太原市", 3, "樊志强", "贺明远", "白志宏"),
    HEALTH("wjw", "太原市卫生健康委员会", "太原市", 4, "康丽", "卫东升", "任建国"),
    CIVIL_AFFAIRS("mzj", "太原市民政局", "太原市", 5, "乔慧敏", "薛永胜", "史文华"),
    POLICE("gaj", "太原市公安局", "太原市", 6, "赵立军", "高振宇", "梁国栋"),
    LABOUR("rsj", "太原市人力资源和社会保障局", "太原市", 7, "郝文静", "田秀英", "韩晓明"),
    TOURISM("wlj", "太原市文化和旅游局", "太原市", 8, "阎雪", "曹亚军", "温海燕"),
    DISTRICT_HOUSING("xdzj", "小店区住房和城乡建设局", "小店区", 9, "牛俊杰", "霍建伟", "裴红"),
    ZONE("zbgx", "中北高新技术产业开发区管理委员会", "中北高新技术产业开发区管委会", 10, "冀晓东", "原野", "常青");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final String account;
    private final String title;
    private final String region;
    private final int number;
    private final List<String> people;

    Bureau(String account, String title, String region, int number, String... people) {
        this.account = account;
        this.title = title;
        this.region = region;
        this.number = number;
        this.people = List.of(people);
    }

    String title() {
        return title;
    }

    String region() {
        return region;
    }

    List<Post> posts() {
        return this == CITY_AUTHORITY || this == DISTRICT_AUTHORITY
                ? List.of(Post.OFFICER, Post.HEAD)
                : List.of(Post.STEWARD, Post.HEAD, Post.CHIEF);
    }

    String account(Post post) {
        return account + "-" + post.account();
    }

    /** Who holds the post. */
    String person(Post post) {
        return people.get(posts().indexOf(post));
    }

    /** Registered by 机构编制 (1), a government organ (1), in Taiyuan; then a made-up organisation code and the check digits. */
    String code() {
        String organisation = "FH%06d".formatted(number);
        String body = "11140100" + organisation + organisationCheck(organisation);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The ninth digit of an organisation code (GB 11714), whose letters count from A = 10. */
    private static char organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
