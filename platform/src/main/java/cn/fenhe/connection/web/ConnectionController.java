package cn.fenhe.connection.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.connection.Connection;
import cn.fenhe.connection.ConnectionDraft;
import cn.fenhe.connection.Connections;
import cn.fenhe.connection.Reach;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/connections")
@Tag(name = "connections")
class ConnectionController {

    private final Connections connections;

    ConnectionController(Connections connections) {
        this.connections = connections;
    }

    @Operation(summary = "登记一个连接：前置机目录或者数据库；口令密封保存，不再显示")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Connection register(Caller caller, @Valid @RequestBody ConnectionDraft draft) {
        return connections.register(caller, draft);
    }

    @Operation(summary = "本单位的连接")
    @GetMapping
    Page<Connection> list(Caller caller, Paging paging) {
        return connections.list(caller, paging);
    }

    @Operation(summary = "一个连接")
    @GetMapping("/{id}")
    Connection find(Caller caller, @PathVariable UUID id) {
        return connections.find(caller, id);
    }

    @Operation(summary = "修改一个连接；不给口令则保留原来的")
    @PutMapping("/{id}")
    Connection change(Caller caller, @PathVariable UUID id, @Valid @RequestBody ConnectionDraft draft) {
        return connections.change(caller, id, draft);
    }

    @Operation(summary = "删除一个连接")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        connections.remove(caller, id);
    }

    @Operation(summary = "测试能否连通：只试端口或者目录，不登录，不读数据")
    @PostMapping("/{id}/test")
    Reach test(Caller caller, @PathVariable UUID id) {
        return connections.test(caller, id);
    }
}
