package cn.fenhe.organization.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The console (工作台) is one document; which page it shows, it reads from its address. */
@Hidden
@Controller
class ConsolePages {

    @GetMapping({"/console", "/console/{*page}"})
    String page() {
        return "forward:/console.html";
    }
}
