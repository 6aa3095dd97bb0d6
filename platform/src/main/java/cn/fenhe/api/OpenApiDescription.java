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
                .info(
                        new Info()
                                .title("Fenhe 汾河公共数据平台")
                                .version("v1")
                                .description(
                                        "A city's public data: catalogue, collection, sharing, opening, audit. Errors are problem+json with a"
                                                + " stable code, what to do, and the articles they rest on; Accept-Language zh (default) or en."))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addResponses(
                                PROBLEM,
                                new ApiResponse()
                                        .description("Refused: a code, what to do, the articles")
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

    /** The parameters that {@link Paging} and {@link IfMatch} are read from. */
    @Bean
    OperationCustomizer whatEveryRequestCanCarry() {
        return (operation, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == Paging.class) {
                    operation.addParametersItem(query("cursor", "next of the last page", new StringSchema()));
                    operation.addParametersItem(
                            query("limit", "rows, 1 to " + Paging.MOST, new IntegerSchema()._default(Paging.DEFAULT)));
                } else if (parameter.getParameterType() == IfMatch.class) {
                    operation.addParametersItem(new HeaderParameter()
                            .name(HttpHeaders.IF_MATCH)
                            .description("the ETag that was read")
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
                .description("RFC 9457; details of the refusal stand beside as further members")
                .required(List.of("type", "title", "status", "code", "articles"))
                .addProperty("type", new StringSchema().example("urn:fenhe:problem:api.cursor-invalid"))
                .addProperty("title", new StringSchema().description("what happened"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema().description("what to do"))
                .addProperty("code", new StringSchema().description("stable").example("api.cursor-invalid"))
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
                .description("The value of the cookie XSRF-TOKEN, on everything but GET");
    }

    private static SecurityScheme machine() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("FENHE-HMAC-SM3 client=…,timestamp=…,nonce=…,signature=…");
    }
}
