package cn.fenhe.catalog;

import cn.fenhe.regulation.Article;

/** Subjects (主题) that open public data is sorted by; those that TJ-24 puts first stand first. */
@Article("TJ-24")
public enum Subject {
    CREDIT("信用服务"),
    TRANSPORT("交通运输"),
    HEALTH("医疗卫生"),
    EMPLOYMENT("社保就业"),
    EDUCATION("教育文化"),
    ENVIRONMENT("生态环境"),
    WEATHER("气象服务"),
    MARKET("市场监管"),
    PUBLIC_SAFETY("公共安全"),
    HOUSING("城建住房"),
    SCIENCE("科技创新"),
    ENERGY("资源能源"),
    PRODUCTION("工业农业"),
    TRADE("商贸流通"),
    FINANCE("财税金融"),
    WORK_SAFETY("安全生产"),
    ASSISTANCE("社会救助"),
    LAW("法律服务"),
    LIFE("生活服务"),
    GEOGRAPHY("地理空间"),
    INSTITUTIONS("机构团体"),
    OTHER("其他");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    /** In Chinese, as catalogues print it. */
    public String title() {
        return title;
    }
}
