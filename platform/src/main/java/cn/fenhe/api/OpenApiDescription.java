package cn.fenhe.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/** Describes what every call has in common, for the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class, IfMatch.class);
    }

    private static final String PROBLEM = "Problem";
    private static final List<String> PUBLIC =
            List.of("/api/v1/open/", "/api/v1/regulations", "/api/v1/receipts/", "/api/v1/audit/key");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Fenhe 汾河公共数据平台")
                        .version("v1")
                        .description("一座城市的公共数据：目录、归集、共享、开放、审计。拒绝时答 problem+json，有固定的代码、怎么办和所依据的条款；"
                                + "Accept-Language 为 zh（缺省）或者 en。x-summary-en: what each call does, in English."))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addResponses(
                                PROBLEM,
                                new ApiResponse()
                                        .description("拒绝：代码、怎么办、依据的条款")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(reference()))))
                        .addSecuritySchemes("session", session())
                        .addSecuritySchemes("csrf", csrf())
                        .addSecuritySchemes("machine", machine()));
    }

    /** {@code catalogSearch}: ids that the makers of clients can build names from. */
    @Bean
    OperationCustomizer whatEveryRequestIsCalled() {
        return (operation, handler) -> {
            String controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            operation.setOperationId(StringUtils.uncapitalize(controller)
                    + StringUtils.capitalize(handler.getMethod().getName()));
            return operation;
        };
    }

    /** Each says what it does in Chinese; in English it stands in {@code operations_en.properties}, by its id. */
    @Bean
    OpenApiCustomizer whatEveryRequestDoesInEnglish() {
        ResourceBundle english = ResourceBundle.getBundle("cn.fenhe.api.operations", Locale.ENGLISH);
        return api -> Optional.ofNullable(api.getPaths()).stream()
                .flatMap(paths -> paths.values().stream())
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> english.containsKey(operation.getOperationId()))
                .forEach(operation ->
                        operation.addExtension("x-summary-en", english.getString(operation.getOperationId())));
    }

    /** The parameters that {@link Paging} and {@link IfMatch} are read from. */
    @Bean
    OperationCustomizer whatEveryRequestCanCarry() {
        return (operation, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == Paging.class) {
                    operation.addParametersItem(query("cursor", "上一页的 next", new StringSchema()));
                    operation.addParametersItem(
                            query("limit", "行数，1 至 " + Paging.MOST, new IntegerSchema()._default(Paging.DEFAULT)));
                } else if (parameter.getParameterType() == IfMatch.class) {
                    operation.addParametersItem(new HeaderParameter()
                            .name(HttpHeaders.IF_MATCH)
                            .description("读取时的 ETag")
                            .schema(new StringSchema()));
                }
            }
            return operation;
        };
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }

    @Bean
    OpenApiCustomizer everyOperationMayBeRefused() {
        return api -> {
            if (api.getPaths() == null) {
                return;
            }
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        operation
                                .getResponses()
                                .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
                        if (PUBLIC.stream().noneMatch(path::startsWith)) {
                            operation
                                    .addSecurityItem(new SecurityRequirement()
                                            .addList("session")
                                            .addList("csrf"))
                                    .addSecurityItem(new SecurityRequirement().addList("machine"));
                        }
                    }));
        };
    }

    private static Schema<?> reference() {
        return new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457；拒绝的细节另有成员")
                .required(List.of("type", "title", "status", "code", "articles"))
                .addProperty("type", new StringSchema().example("urn:fenhe:problem:api.cursor-invalid"))
                .addProperty("title", new StringSchema().description("发生了什么"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema().description("怎么办"))
                .addProperty("code", new StringSchema().description("固定不变").example("api.cursor-invalid"))
                .addProperty(
                        "articles",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("id", new StringSchema().example("TJ-17"))
                                        .addProperty(
                                                "href",
                                                new StringSchema().example("/api/v1/regulations/articles/TJ-17"))));
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("FENHE_SESSION");
    }

    private static SecurityScheme csrf() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-XSRF-TOKEN")
                .description("Cookie XSRF-TOKEN 的值，GET 以外都要");
    }

    private static SecurityScheme machine() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("FENHE-HMAC-SM3 client=…,timestamp=…,nonce=…,signature=…");
    }
}
