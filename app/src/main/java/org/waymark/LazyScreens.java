package org.waymark;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** Makes controllers, resources and what they read with when they are first asked for: the program starts sooner. */
@Component
class LazyScreens implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            if (beans.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition definition) {
                var kind = definition.getMetadata();
                if (kind.hasAnnotation(Controller.class.getName())
                        || kind.hasAnnotation(RestController.class.getName())
                        || kind.hasAnnotation(Repository.class.getName())) {
                    definition.setLazyInit(true);
                }
            }
        }
    }
}
