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
    <name>FileActions</name>
    <message numerus="yes">
        <source>%n files are back</source>
        <translation>
            <numerusform>%n file is back</numerusform>
            <numerusform>%n files are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in the trash</source>
        <translation>
            <numerusform>%n file is in the trash</numerusform>
            <numerusform>%n files are in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are where they were</source>
        <translation>
            <numerusform>%n file is where it was</numerusform>
            <numerusform>%n files are where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures changed</source>
        <translation>
            <numerusform>Tags of %n picture changed</numerusform>
            <numerusform>Tags of %n pictures changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures: %1</source>
        <translation>
            <numerusform>%n picture: %1</numerusform>
            <numerusform>%n pictures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to the trash</source>
        <translation>
            <numerusform>%n file moved to the trash</numerusform>
            <numerusform>%n files moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files deleted for good</source>
        <translation>
            <numerusform>%n file deleted for good</numerusform>
            <numerusform>%n files deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files copied to “%1”</source>
        <translation>
            <numerusform>%n file copied to “%1”</numerusform>
            <numerusform>%n files copied to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to “%1”</source>
        <translation>
            <numerusform>%n file moved to “%1”</numerusform>
            <numerusform>%n files moved to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files renamed</source>
        <translation>
            <numerusform>%n file renamed</numerusform>
            <numerusform>%n files renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be moved to the trash</source>
        <translation>
            <numerusform>%n file could not be moved to the trash</numerusform>
            <numerusform>%n files could not be moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be deleted</source>
        <translation>
            <numerusform>%n file could not be deleted</numerusform>
            <numerusform>%n files could not be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be copied</source>
        <translation>
            <numerusform>%n file could not be copied</numerusform>
            <numerusform>%n files could not be copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be moved</source>
        <translation>
            <numerusform>%n file could not be moved</numerusform>
            <numerusform>%n files could not be moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be renamed</source>
        <translation>
            <numerusform>%n file could not be renamed</numerusform>
            <numerusform>%n files could not be renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be changed</source>
        <translation>
            <numerusform>%n file could not be changed</numerusform>
            <numerusform>%n files could not be changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IsolatedDecoder</name>
    <message numerus="yes">
        <source>Reading this %1 file took longer than %n seconds and was stopped. The file may be damaged, or made to do harm.</source>
        <translation>
            <numerusform>Reading this %1 file took longer than %n second and was stopped. The file may be damaged, or made to do harm.</numerusform>
            <numerusform>Reading this %1 file took longer than %n seconds and was stopped. The file may be damaged, or made to do harm.</numerusform>
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
    <name>WindowActions</name>
    <message numerus="yes">
        <source>%n Stars</source>
        <translation>
            <numerusform>%n Star</numerusform>
            <numerusform>%n Stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::BatchRenameDialog</name>
    <message numerus="yes">
        <source>Rename %n Files</source>
        <translation>
            <numerusform>Rename %n File</numerusform>
            <numerusform>Rename %n Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names change.</source>
        <translation>
            <numerusform>%n name changes.</numerusform>
            <numerusform>%n names change.</numerusform>
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
    <name>upview::CollisionDialog</name>
    <message numerus="yes">
        <source>The same for the other %n files</source>
        <translation>
            <numerusform>The same for the other %n file</numerusform>
            <numerusform>The same for the other %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::CompareControl</name>
    <message numerus="yes">
        <source>The first %n of the selected pictures are compared.</source>
        <translation>
            <numerusform>The first of the selected pictures is compared.</numerusform>
            <numerusform>The first %n of the selected pictures are compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::FileActions</name>
    <message numerus="yes">
        <source>Delete %n files for good?</source>
        <translation>
            <numerusform>Delete %n file for good?</numerusform>
            <numerusform>Delete %n files for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Files To</source>
        <translation>
            <numerusform>Copy %n File To</numerusform>
            <numerusform>Copy %n Files To</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Files To</source>
        <translation>
            <numerusform>Move %n File To</numerusform>
            <numerusform>Move %n Files To</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::FolderModel</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::SlideShow</name>
    <message numerus="yes">
        <source>%n seconds for each picture</source>
        <translation>
            <numerusform>%n second for each picture</numerusform>
            <numerusform>%n seconds for each picture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n Pictures</source>
        <translation>
            <numerusform>Tags of %n Picture</numerusform>
            <numerusform>Tags of %n Pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailDelegate</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::TransferActions</name>
    <message numerus="yes">
        <source>%n files are to be moved: paste them elsewhere</source>
        <translation>
            <numerusform>%n file is to be moved: paste it elsewhere</numerusform>
            <numerusform>%n files are to be moved: paste them elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files copied: paste them elsewhere</source>
        <translation>
            <numerusform>%n file copied: paste it elsewhere</numerusform>
            <numerusform>%n files copied: paste them elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::WindowStatus</name>
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
    <message numerus="yes">
        <source>%n pictures, not all</source>
        <translation>
            <numerusform>%n picture, not all</numerusform>
            <numerusform>%n pictures, not all</numerusform>
        </translation>
    </message>
</context>
</TS>
