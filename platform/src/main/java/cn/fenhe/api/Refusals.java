package cn.fenhe.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the platform says for an exception that is not a refusal already. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static Refusal of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal;
            case HandlerMethodValidationException invalid -> invalid(parameters(invalid));
            case BindException invalid -> invalid(fields(invalid.getAllErrors()));
            case MethodValidationException ignored -> invalid(List.of());
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestValueException ignored -> Refusal.of(Refusal.Kind.INVALID, "api.value-missing");
            case MethodArgumentTypeMismatchException wrong ->
                Refusal.of(Refusal.Kind.INVALID, "api.parameter-invalid").with("name", wrong.getName());
            case NoResourceFoundException ignored -> Refusal.of(Refusal.Kind.NOT_FOUND, "api.path-unknown");
            case NoHandlerFoundException ignored -> Refusal.of(Refusal.Kind.NOT_FOUND, "api.path-unknown");
            case HttpRequestMethodNotSupportedException wrong ->
                Refusal.of(Refusal.Kind.METHOD_NOT_ALLOWED, "api.method-not-allowed")
                        .with("method", wrong.getMethod());
            case HttpMediaTypeNotSupportedException wrong ->
                Refusal.of(Refusal.Kind.UNSUPPORTED, "api.media-type-unsupported")
                        .with("supported", names(wrong.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException wrong ->
                Refusal.of(Refusal.Kind.NOT_ACCEPTABLE, "api.not-acceptable")
                        .with("supported", names(wrong.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException ignored -> Refusal.of(Refusal.Kind.TOO_LARGE, "api.upload-too-large");
            case MultipartException broken ->
                Faults.of(broken).orElseGet(() -> Refusal.of(Refusal.Kind.INVALID, "api.multipart-unreadable"));
            case OptimisticLockingFailureException ignored ->
                Refusal.of(Refusal.Kind.CONFLICT, "api.changed-meanwhile");
            default -> Faults.of(thrown).orElseGet(() -> otherwise(thrown));
        };
    }

    private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return Refusal.of(Refusal.Kind.INVALID, "api.body-unreadable").with("where", JsonPlaces.of(unreadable));
    }

    /** Other errors that the web layer itself calls the caller's; the rest is ours. */
    private static Refusal otherwise(Throwable thrown) {
        if (thrown instanceof ErrorResponse standard && standard.getStatusCode().is4xxClientError()) {
            return Refusal.of(Refusal.Kind.INVALID, "api.request-invalid");
        }
        return unexpected(thrown);
    }

    static Refusal unexpected(Throwable thrown) {
        UUID reference = Ids.next();
        log.error("Unexpected, reference {}", reference, thrown);
        return Refusal.of(Refusal.Kind.UNEXPECTED, "api.unexpected").with("reference", reference.toString());
    }

    private static Refusal invalid(List<Map<String, String>> errors) {
        return Refusal.of(Refusal.Kind.INVALID, "api.fields-invalid").with("errors", errors);
    }

    private static Refusal missing(String name) {
        return Refusal.of(Refusal.Kind.INVALID, "api.parameter-missing").with("name", name);
    }

    private static List<Map<String, String>> fields(List<ObjectError> errors) {
        return errors.stream().map(Refusals::field).toList();
    }

    private static Map<String, String> field(ObjectError error) {
        String name = error instanceof FieldError field ? field.getField() : error.getObjectName();
        String message = error.getDefaultMessage();
        boolean ofConversion = error instanceof FieldError field && field.isBindingFailure();
        return Map.of("field", name, "message", message == null || ofConversion ? "" : message);
    }

    private static List<Map<String, String>> parameters(HandlerMethodValidationException invalid) {
        List<Map<String, String>> errors = new ArrayList<>();
        invalid.getParameterValidationResults().forEach(result -> {
            String parameter = result.getMethodParameter().getParameterName();
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                String message = error.getDefaultMessage();
                String name = error instanceof FieldError field ? field.getField() : String.valueOf(parameter);
                errors.add(Map.of("field", name, "message", message == null ? "" : message));
            }
        });
        return errors;
    }

    private static List<String> names(List<MediaType> types) {
        return Stream.ofNullable(types)
                .flatMap(List::stream)
                .map(MediaType::toString)
                .toList();
    }
}
