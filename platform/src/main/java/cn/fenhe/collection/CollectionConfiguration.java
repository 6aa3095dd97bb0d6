package cn.fenhe.collection;

import cn.fenhe.collection.receiving.ReceivingLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CollectionSettings.class, ReceivingLimits.class})
class CollectionConfiguration {}
