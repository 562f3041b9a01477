<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>Removed %n results, %1 freed.</source>
        <translation>
            <numerusform>Removed %n result, %1 freed.</numerusform>
            <numerusform>Removed %n results, %1 freed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VulkanDevices</name>
    <message numerus="yes">
        <source>CPU (%n cores)</source>
        <translation>
            <numerusform>CPU (%n core)</numerusform>
            <numerusform>CPU (%n cores)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::CachePage</name>
    <message numerus="yes">
        <source>Remove all %n upscaled picture(s) from the cache?</source>
        <translation>
            <numerusform>Remove the %n upscaled picture from the cache?</numerusform>
            <numerusform>Remove all %n upscaled pictures from the cache?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n picture(s); %1 freed.</source>
        <translation>
            <numerusform>Removed %n picture; %1 freed.</numerusform>
            <numerusform>Removed %n pictures; %1 freed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::MainWindow</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upscaling, %n waiting</source>
        <translation>
            <numerusform>Upscaling, %n waiting</numerusform>
            <numerusform>Upscaling, %n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
