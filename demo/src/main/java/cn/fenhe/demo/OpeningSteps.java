package cn.fenhe.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** 开放: two people open what the catalogue opens; then anyone, not signed in, searches, previews and downloads. */
final class OpeningSteps {

    private static final List<Theme> OPENED = List.of(Theme.AIR_QUALITY, Theme.EPIDEMIC, Theme.DIVISIONS);
    private static final int PATIENCE_SECONDS = 20;

    private final URI base;
    private final City city;
    private final Resources made;

    OpeningSteps(URI base, City city, Resources made) {
        this.base = base;
        this.city = city;
        this.made = made;
    }

    List<Step> steps() {
        return List.of(
                new Step("开放：三项数据经两人审核向社会开放", List.of("TY-8", "TJ-22", "SX-8"), this::open),
                new Step("开放：人口数据不能提请开放", List.of("TY-8"), this::residentsStayClosed),
                new Step("公众：不登录检索“空气质量”", List.of("TJ-20"), this::search),
                new Step("公众：预览", List.of("TJ-22"), this::preview),
                new Step("公众：下载 CSV", List.of("TJ-21", "TJ-22"), () -> download("csv")),
                new Step("公众：下载 JSON", List.of("TJ-21", "TJ-22"), () -> download("json")),
                new Step("公众：下载 XLSX", List.of("TJ-21", "TJ-22"), () -> download("xlsx")),
                new Step("公众：下载 Parquet", List.of("TJ-21", "TJ-22"), () -> download("parquet")),
                new Step("公众：人口数据无处可寻", List.of("FH-8", "TY-8"), this::residentsAreNowhere));
    }

    private long open() {
        for (Theme theme : OPENED) {
            if (made.has(theme.name() + ".review")) {
                continue;
            }
            String review = city.person(theme.provider(), Post.STEWARD)
                    .post("/api/v1/opening/reviews", Map.of("resource", made.id(theme.resource())))
                    .expect(201)
                    .json()
                    .path("id")
                    .asString();
            city.person(theme.provider(), Post.HEAD)
                    .post("/api/v1/opening/reviews/" + review + "/decision", Map.of("approved", true))
                    .expect(200);
            made.keep(theme.name() + ".review", review);
        }
        return OPENED.size();
    }

    private long residentsStayClosed() {
        city.person(Bureau.POLICE, Post.STEWARD)
                .post("/api/v1/opening/reviews", Map.of("resource", made.id(Theme.RESIDENTS.resource())))
                .refused(409, "opening.nothing-opened");
        return 1;
    }

    /** The index of the search follows a publication within a second. */
    private long search() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            JsonNode found = anyone().get("/api/v1/open/datasets?q=" + encoded("空气质量"))
                    .expect(200)
                    .json();
            for (JsonNode dataset : found.path("items")) {
                if (dataset.path("id").asString().equals(made.id(Theme.AIR_QUALITY.resource()))) {
                    return found.path("total").asLong();
                }
            }
            if (System.nanoTime() > end) {
                throw new StepFailed("the air-quality dataset is not found: " + found);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private long preview() {
        JsonNode preview = anyone().get(dataset(Theme.AIR_QUALITY) + "/preview?limit=10")
                .expect(200)
                .json();
        if (preview.path("rows").size() != 10) {
            throw new StepFailed("expected ten rows, got " + preview);
        }
        return 10;
    }

    private long download(String format) {
        Answer file = anyone().get(dataset(Theme.AIR_QUALITY) + "/download?format=" + format)
                .expect(200);
        String receipt = file.header("Fenhe-Receipt");
        if (receipt == null) {
            throw new StepFailed("the download came without a receipt");
        }
        JsonNode proof = anyone().get("/api/v1/receipts/" + receipt).expect(200).json();
        String digest = Machine.sm3(file.body());
        if (!proof.toString().contains(digest)) {
            throw new StepFailed("the receipt does not prove the bytes that came: " + digest + " is not in " + proof);
        }
        return rows(format, file.body());
    }

    private static long rows(String format, byte[] body) {
        long rows = switch (format) {
            case "csv" -> new String(body, StandardCharsets.UTF_8).lines().count() - 1;
            case "json" -> Answer.JSON.readTree(body).size();
            case "xlsx" -> signed(body, "PK");
            default -> signed(body, "PAR1");
        };
        if (rows != DemoData.AIR_QUALITY_ROWS) {
            throw new StepFailed("the " + format + " file has " + rows + " rows");
        }
        return rows;
    }

    /** What the demonstration cannot open it knows by its first bytes; the tests of the platform read it whole. */
    private static long signed(byte[] body, String magic) {
        String start = new String(body, 0, magic.length(), StandardCharsets.US_ASCII);
        if (!start.equals(magic)) {
            throw new StepFailed("the file starts with " + start + ", not with " + magic);
        }
        return DemoData.AIR_QUALITY_ROWS;
    }

    private long residentsAreNowhere() {
        for (String word : List.of("人口", "公民身份号码", "居民")) {
            for (JsonNode dataset : anyone().get("/api/v1/open/datasets?q=" + encoded(word))
                    .expect(200)
                    .json()
                    .path("items")) {
                if (dataset.path("id").asString().equals(made.id(Theme.RESIDENTS.resource()))) {
                    throw new StepFailed("the public found the residents by " + word);
                }
            }
        }
        for (String path : List.of("", "/preview", "/download?format=csv")) {
            anyone().get(dataset(Theme.RESIDENTS) + path).expect(404);
        }
        anyone().get("/api/v1/catalog/resources/" + made.id(Theme.RESIDENTS.resource()))
                .expect(401);
        return 0;
    }

    private String dataset(Theme theme) {
        return "/api/v1/open/datasets/" + made.id(theme.resource());
    }

    private Visitor anyone() {
        return new Visitor(base);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
