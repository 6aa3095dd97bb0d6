package cn.fenhe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The platform (公共数据平台): one program, its modules the packages beside this class. */
@Modulithic(systemName = "Fenhe 汾河")
// two modules may each have a Store of their own: a bean's name is its class's whole name
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Fenhe {

    public static void main(String[] arguments) {
        SpringApplication.run(Fenhe.class, arguments);
    }
}
