## What a step shows besides what was found

ui-detail-in-browser = Mở trong trình duyệt
ui-detail-day = { $day }: { $amount }
ui-detail-limit = Đường kẻ: { $limit }, { $amount }
ui-detail-days = { $title }: { $amount } trong { $days } ngày.

## What AWS charges for

ui-charged-ask = Lấy số liệu với giá { $price }
ui-charged-hint = AWS cộng { $price } vào hóa đơn của bạn. Câu trả lời được dùng trong một ngày.
ui-charged-practice = Tài khoản thực hành không bị tính tiền.

## Your word, where AWS does not show it

ui-confirm-note = Ghi chú
ui-confirm-note-hint = Không bắt buộc. Ví dụ: bạn cất ở đâu. Đừng ghi thông tin bí mật vào đây.
ui-confirm-do = Xác nhận là đã xong
ui-confirm-take-back = Rút lại xác nhận

## A picture of paths

ui-paths-whose = Đường đi của ai
ui-paths-all = Hiện tất cả
ui-paths-none = Không có gì mang tên đó
ui-paths-longer = Đường đi này còn { $count } mục nữa. Chọn "Hiện tất cả" để xem.
ui-paths-left-out = Còn { $count } mục không được vẽ.
ui-paths-explained = Bạn đang thấy gì
ui-paths-among = Trong đó có: { $names }.
ui-paths-kind-root = Danh tính của chủ
ui-paths-kind-user = Người dùng
ui-paths-kind-outside = Từ bên ngoài
ui-paths-kind-group = Nhóm
ui-paths-kind-role = Vai trò
ui-paths-kind-policy = Chính sách

## The map of Regions

ui-regions-map = Bản đồ các Region (vùng)
ui-regions-about = Chọn một điểm. Vị trí chỉ là gần đúng: AWS nêu tên khu vực, không nêu tòa nhà.
ui-regions-point = { $region }: { $state }
ui-regions-unplaced = Không có trên bản đồ: { $regions }.
