package cn.fenhe.demo;

import java.util.List;

/** The institutions of the demonstration; their credit codes are made up and valid (GB 32100). */
enum Bureau {
    CITY_AUTHORITY("sjj", "太原市数据局", "市数据局", "太原市", 1),
    DISTRICT_AUTHORITY("xdsj", "小店区数据局", "小店区数据局", "小店区", 2),
    ENVIRONMENT("sthj", "太原市生态环境局", "市生态环境局", "太原市", 3),
    HEALTH("wjw", "太原市卫生健康委员会", "市卫健委", "太原市", 4),
    CIVIL_AFFAIRS("mzj", "太原市民政局", "市民政局", "太原市", 5),
    POLICE("gaj", "太原市公安局", "市公安局", "太原市", 6),
    LABOUR("rsj", "太原市人力资源和社会保障局", "市人社局", "太原市", 7),
    TOURISM("wlj", "太原市文化和旅游局", "市文旅局", "太原市", 8),
    DISTRICT_HOUSING("xdzj", "小店区住房和城乡建设局", "小店区住建局", "小店区", 9),
    ZONE("zbgx", "中北高新技术产业开发区管理委员会", "中北高新区管委会", "中北高新技术产业开发区管委会", 10);

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final String account;
    private final String title;
    private final String shortName;
    private final String region;
    private final int number;

    Bureau(String account, String title, String shortName, String region, int number) {
        this.account = account;
        this.title = title;
        this.shortName = shortName;
        this.region = region;
        this.number = number;
    }

    String title() {
        return title;
    }

    String shortName() {
        return shortName;
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
